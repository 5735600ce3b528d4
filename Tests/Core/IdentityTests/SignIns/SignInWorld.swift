import HouseTesting
import LearningAccount
import Logging
import SchemeFiles
import Storage
import StorageTesting
import Testing

@testable import Identity
@testable import Ledger
@testable import Letters
@testable import Secrets

/// An installation in which people sign in: a clock that only the test moves, light password hashing, people with
/// names.
struct SignInWorld: Sendable {
  let installation: Installation
  let clock: TestClock

  static func with(
    _ engine: TestEngine, settings: SignInSettings = SignInSettings(), keys: KeyRing = .inMemory(),
    workers: Int = 2, queueLimit: Int = 64, _ body: (SignInWorld) async throws -> Void
  ) async throws {
    try await engine.withDatabase { database in
      let clock = TestClock()
      let services = SignInServices(
        settings: settings, hasher: PasswordHasher(cost: .light, workers: workers, queueLimit: queueLimit),
        knownPasswords: .shipped)
      let local = try #require(LocalTime(timeZone: "Europe/Paris"))
      let installation = Installation(
        database: database, schemes: SchemeShelf(try France.scheme()),
        clocks: Clocks(local: local, machineNow: { clock.now }),
        keys: keys, signIns: services, log: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
      try await body(SignInWorld(installation: installation, clock: clock))
    }
  }

  var signIns: SignIns { SignIns(installation) }
  var sessions: Sessions { Sessions(installation) }
  var accounts: Accounts { Accounts(installation) }
  var hashes: Int { installation.signIns.hasher.statistics.hashes }

  /// Every notice so far, the oldest first.
  func notices() async throws -> [Letter] {
    try await Outbox(installation).newest(limit: 200).lines.reversed().map(\.letter)
  }

  /// The templates and addresses of the notices so far.
  func mails() async throws -> [String] {
    try await notices().map { notice in
      guard case .email(let address) = notice.recipient else { return notice.template }
      return "\(notice.template) → \(address)"
    }
  }

  /// The token of the last link that was mailed to an address.
  func token(to email: String, _ template: String) async throws -> SessionToken {
    let notice = try await notices().last { $0.template == template && $0.recipient == .email(email) }
    let text = try #require(notice?.arguments["token"])
    return try #require(SessionToken(text))
  }

  /// Opens and confirms: what anybody can do who knows number, names and birth date.
  func openAndConfirm(_ person: Person) async throws -> Session {
    try await signIns.open(person.form, from: person.client)
    let token = try await token(to: person.email, "signIn.confirm")
    let issued = try await signIns.confirm(token, password: person.password, from: person.client)
    return try #require(try await sessions.find(issued.token))
  }

  func enter(_ person: Person) async throws -> Session {
    let issued = try await signIns.enter(identifier: person.email, password: person.password, from: person.client)
    return try #require(try await sessions.find(issued.token))
  }

  func verify(_ person: Person) async throws {
    try await accounts.verify(
      Accounts.Verification(
        email: person.email, method: .inPerson, checkedBy: "agent Diallo", note: "passport, photograph compared"))
  }

  func verified(_ person: Person) async throws -> Session {
    _ = try await openAndConfirm(person)
    try await verify(person)
    return try await enter(person)
  }

  func count(_ table: String) async throws -> Int64 {
    try await installation.database.read { try $0.row("SELECT COUNT(*) AS n FROM \(table)")?.integer("n") ?? -1 }
  }
}

/// Somebody with a number, and what they type.
struct Person: Sendable {
  var form: SignInApplication.Form
  var client: Client

  var email: String { form.email }
  var password: String { form.password }

  /// A care assistant from Lyon.
  static let amina = Person(
    form: SignInApplication.Form(
      number: "2 90 05 69 383 042", birthName: "Haddad", firstNames: "Amina", birthDate: "1990-05-14",
      email: "amina@example.org", password: "trois chats sur le toit", language: "fr"),
    client: Client(address: "192.0.2.10", userAgent: "Mozilla/5.0 (Android 14; Mobile) Firefox/132.0"))

  /// A plumber from Brest.
  static let yann = Person(
    form: SignInApplication.Form(
      number: "1 85 06 29 019 101", birthName: "Le Goff", firstNames: "Yann", birthDate: "1985-06-02",
      email: "yann@example.org", password: "la pluie sur la rade", language: "fr"),
    client: Client(address: "192.0.2.20"))

  /// Knows everything that stands on Amina's pay slip, and has a mailbox of his own.
  static let thief = Person(
    form: SignInApplication.Form(
      number: "2900569383042", birthName: "Haddad", firstNames: "Amina", birthDate: "1990-05-14",
      email: "thief@example.net", password: "voler des droits est simple", language: "fr"),
    client: Client(address: "203.0.113.66"))

  func with(email: String) -> Person {
    var copy = self
    copy.form.email = email
    return copy
  }

  func from(_ address: String) -> Person {
    var copy = self
    copy.client = Client(address: address)
    return copy
  }
}

extension PasswordCost {
  /// As little work as argon2 allows: tests count hashes and never time them.
  static let light = PasswordCost(memoryKiB: 8, passes: 1, lanes: 1)
}
