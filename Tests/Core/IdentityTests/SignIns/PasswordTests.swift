import LearningAccount
import Storage
import StorageTesting
import Testing

@testable import Identity
@testable import Ledger
@testable import Secrets

@Suite("Passwords")
struct PasswordTests {
  private let policy = PasswordPolicy(minimumLength: 12, known: .shipped)
  private let amina = PasswordPolicy.Personal(
    names: ["Haddad", "Amina Leïla"], email: "amina.h@example.org", number: try! NIR("2900569383042"),
    birthDate: Day("1990-05-14"))

  private func fault(_ text: String) -> String? {
    policy.faults(of: Password(text), personal: amina).first?.reason.code
  }

  @Test(
    "are accepted where they are long and nobody would try them first, whatever they are made of",
    arguments: [
      "trois chats sur le toit", "correct horse battery staple", "ouistiti-patate-22", "القط فوق السطح", "àéîõüçñßøåæœ",
      "mxqpvtrbwzkd", "le 14 juillet au bord du lac",
    ])
  func accepted(text: String) { #expect(fault(text) == nil) }

  @Test(
    "are refused with the reason",
    arguments: [
      ("court", "access.password.tooShort"), ("onze signes", "access.password.tooShort"),
      ("motdepasse123!", "access.password.known"), ("MotDePasse2024", "access.password.known"),
      ("password1234", "access.password.known"), ("!!!liverpool!!!", "access.password.known"),
      ("Olympiquedemarseille", "access.password.known"), ("soleilsoleil", "access.password.known"),
      ("moncompteformation", "access.password.known"), ("christopher1", "access.password.known"),
      ("azertyuiopqsdfg", "access.password.pattern"), ("123456789012", "access.password.pattern"),
      ("abcabcabcabcabc", "access.password.pattern"), ("            ", "access.password.pattern"),
      ("zzzzzzzzzzzzzz", "access.password.known"), ("§§§§§§§§§§§§§§", "access.password.pattern"),
      ("98765432109876", "access.password.pattern"),
      ("HaddadAmina1990", "access.password.personal"), ("amina14051990", "access.password.personal"),
      ("2900569383042", "access.password.personal"), ("leila-haddad-75", "access.password.personal"),
    ])
  func refused(text: String, code: String) { #expect(fault(text) == code) }

  @Test(
    "have no composition rule: one kind of sign is enough",
    arguments: ["plaquettebrunes", "PLAQUETTEBRUNES", "820417395520"])
  func noComposition(text: String) { #expect(fault(text) == nil) }

  @Test("longer than anyone types are refused before they cost anything")
  func tooLong() {
    #expect(Password(String(repeating: "é", count: 256)) != nil)
    #expect(Password(String(repeating: "é", count: 257)) == nil)
    #expect(policy.faults(of: nil, personal: amina).map(\.reason.code) == ["access.password.tooLong"])
  }

  @Test("typed with composed or combining accents are the same, and never printed")
  func normalised() {
    #expect(Password("e\u{301}te\u{301}")?.bytes == Password("été")?.bytes)
    #expect("\(Password("secret")!)" == "(a password)")
    #expect("\(String(reflecting: Password("secret")!))" == "(a password)")
  }

  @Test("come with a list of thousands that are known")
  func list() { #expect(KnownPasswords.shipped.count > 20_000) }

  @Test("are stored as argon2id with today's cost, salted")
  func stored() async throws {
    let hasher = PasswordHasher()
    let password = try #require(Password("trois chats sur le toit"))
    let first = try await hasher.hash(password)
    let second = try await hasher.hash(password)
    #expect(first.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$") && first != second)
    #expect(try await hasher.verify(password, against: first))
    #expect(try await !hasher.verify(Password("trois chats sur le toiT")!, against: first))
    #expect(try await !hasher.verify(password, against: nil))
    #expect(!hasher.isOutdated(first))
    #expect(hasher.statistics.hashes == 5)
    await #expect(throws: PasswordHasherError.unreadable) { try await hasher.verify(password, against: "$argon2id$") }
  }

  @Test("never take more than the workers' memory: others wait, and beyond the queue they are told to come back")
  func bounded() async throws {
    let hasher = PasswordHasher(cost: .standard, workers: 2, queueLimit: 8)
    let password = try #require(Password("trois chats sur le toit"))
    let results = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<60 { group.addTask { (try? await hasher.hash(password)) != nil } }
      return await group.reduce(into: [Bool]()) { $0.append($1) }
    }
    let done = results.count { $0 }
    let statistics = hasher.statistics
    #expect(statistics.mostRunning <= 2)
    #expect(statistics.hashes == done && statistics.refused == 60 - done)
    #expect(statistics.refused > 0 && done >= 8)
  }

  @Test("that cannot be checked for the crowd say so, and the try is not counted", arguments: TestEngine.allCases)
  func busy(engine: TestEngine) async throws {
    try await SignInWorld.with(engine, queueLimit: 0) { world in
      for _ in 0..<20 {
        await #expect(throws: SignInError.busy) { try await world.enter(.amina) }
      }
      await #expect(throws: SignInError.busy) {
        try await world.signIns.open(Person.amina.form, from: Person.amina.client)
      }
    }
  }

  @Test("hashed with an older cost are hashed anew at the next sign-in", arguments: TestEngine.allCases)
  func rehashed(engine: TestEngine) async throws {
    try await SignInWorld.with(engine) { world in
      _ = try await world.verified(.amina)
      let old = try Argon2id.hash(
        Array(Person.amina.password.utf8), cost: PasswordCost(memoryKiB: 16, passes: 1, lanes: 1))
      _ = try await world.installation.database.write {
        try $0.execute("UPDATE sign_in SET password_hash = $1", .text(old))
      }
      _ = try await world.enter(.amina)
      let new = try await world.installation.database.read {
        try $0.row("SELECT password_hash FROM sign_in")?.text("password_hash")
      }
      #expect(new?.hasPrefix("$argon2id$v=19$m=8,t=1,p=1$") == true)
      #expect(try await world.enter(.amina).holder != nil)
    }
  }
}
