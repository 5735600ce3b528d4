import Foundation
import HummingbirdTesting
import Identity
import LearningAccount
import Ledger
import Logging
import SchemeFiles
import Secrets
import Storage
import StorageTesting
import Synchronization

@testable import Site
@testable import Trainings

/// A whole site on a database in memory: Amina, who is verified and has 2 000 €, and the Atelier des Halles.
struct TestSite: Sendable {
  let site: Site
  let installation: Installation
  let clock: TestClock
  let account: Int64

  static let password = "une tarte aux mirabelles"
  static let amina = "amina@demo.example"
  static let organisation = "accueil@atelier.example"
  static let organisationID: Int64 = 500
  static let number = "255081416802538"

  static func run(
    isDemo: Bool = false, scheme: Scheme? = nil, without missing: String? = nil, catalogue: CatalogueSource = .sample,
    _ body: @escaping @Sendable (TestSite, any TestClientProtocol) async throws -> Void
  ) async throws {
    Migration.add(folders: TestHouse.rooms.compactMap(\.migrations))
    try await TestEngine.memory.withDatabase(migrated: true) { database in
      let rooms = TestHouse.rooms(without: missing, catalogue: catalogue)
      let test = try await TestSite(database, isDemo: isDemo, scheme, rooms)
      let application = test.site.application(hostname: "127.0.0.1", port: 0, log: test.installation.log)
      try await application.test(.router) { client in try await body(test, client) }
    }
  }

  private init(_ database: any Database, isDemo: Bool, _ scheme: Scheme?, _ rooms: [any Room]) async throws {
    let clock = TestClock()
    let local = try requireValue(LocalTime(timeZone: "Europe/Paris"))
    let cheap = SignInServices(
      settings: SignInSettings(), hasher: PasswordHasher(cost: PasswordCost(memoryKiB: 64, passes: 1, lanes: 1)),
      knownPasswords: KnownPasswords(lines: ""))
    installation = Installation(
      database: database,
      schemes: SchemeShelf(try scheme ?? SchemeFiles.load(folder: Self.repository + "/Schemes/france-cpf")),
      clocks: Clocks(local: local, machineNow: { clock.now }), keys: .inMemory(), signIns: cheap,
      log: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
    self.clock = clock
    try await OperatorAccount(installation).open()
    account = try await Self.people(installation)
    try await SampleOffer.save(in: installation)
    var settings = Site.Settings()
    settings.testPayments = true
    settings.isSecure = false
    settings.isDemo = isDemo
    site = try Site(installation: installation, rooms: rooms, settings: settings)
  }

  private static func people(_ installation: Installation) async throws -> Int64 {
    let access = OperatorAccess(commandLine: "test")
    let signIns = SignIns(installation)
    let account = try await signIns.addVerifiedHolder(
      SignInApplication.Form(
        number: number, birthName: "Benali", firstNames: "Amina", birthDate: "1955-08-12", email: amina,
        password: password, language: "fr"), by: access)
    try await signIns.addMember(
      email: organisation, password: password, to: organisationID, language: "fr", by: access)
    _ = try await installation.database.write { transaction in
      let now = try installation.clocks.scheme(in: transaction)
      let command = AccountLedger.Command(
        account: account, id: "credit", intent: "2000", effective: now.day,
        recordedAt: installation.clocks.machine(), schemeHash: installation.scheme.contentHash)
      return try AccountLedger.perform(command, in: transaction) { ledger in
        try ledger.credit(
          .init(id: installation.newIdentifier(), source: "accrual"),
          Amount(minor: 200_000, unit: installation.scheme.primaryUnit), law: try installation.scheme.at(now.day),
          reasons: [Reason("accrual.whole")])
        return Done.done
      }
    }
    return account
  }

  static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path
}

extension TestSite {
  /// The shipped scheme with a participation of 500 € for every day since 1 May 2026, which is known from 2 September
  /// 2026 on: tomorrow for a test.
  static func schemeKnownTomorrow() throws -> Scheme {
    var files = try SchemeTexts(folder: repository + "/Schemes/france-cpf").files
    files["participation.yaml"] = try requireValue(files["participation.yaml"]).replacing(
      "\namount:\n",
      with: """

        amount:
          - value: 500.00
            from: 2026-05-01
            knownFrom: 2026-09-02
            confidence: confirmed
            reference: Décret inventé

        """)
    return try SchemeFiles.load(SchemeTexts(files: files))
  }
}

/// A machine clock for tests; it begins on 1 September 2026, 10:00 in Paris.
final class TestClock: Sendable {
  private let instant = Mutex(Instant(milliseconds: 1_788_249_600_000))

  var now: Instant { instant.withLock { $0 } }

  func advance(days: Int = 0, seconds: Int64 = 0) {
    instant.withLock { $0 = $0.adding(seconds: Int64(days) * 86_400 + seconds) }
  }
}

struct MissingValue: Error {}

func requireValue<Value>(_ value: Value?) throws -> Value {
  guard let value else { throw MissingValue() }
  return value
}
