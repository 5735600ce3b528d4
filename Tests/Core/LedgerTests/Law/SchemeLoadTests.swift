import HouseTesting
import LearningAccount
import SchemeFiles
import Storage
import StorageTesting
import Testing

@testable import Enrolments
@testable import Identity
@testable import Ledger

@Suite("A database changes to another version of its law")
struct SchemeLoadTests {
  private static let files = Result { try SchemeTexts(folder: France.repositoryFolder + "/Schemes/france-cpf").files }

  /// The shipped scheme with one text replaced by another in a file.
  private func texts(_ file: String = "", _ search: String = "", _ text: String = "") throws -> SchemeTexts {
    var files = try Self.files.get()
    guard !file.isEmpty else { return SchemeTexts(files: files) }
    let original = try #require(files[file])
    #expect(original.contains(search), "\(file) has no \(search)")
    files[file] = original.replacing(search, with: text, maxReplacements: 1)
    return SchemeTexts(files: files)
  }

  /// The shipped scheme with a participation of 175 euros from 1 January 2027, known from 1 September 2026.
  private func nextYear() throws -> SchemeTexts {
    try texts(
      "participation.yaml", "\namount:\n",
      """

      amount:
        - value: 175.00
          from: 2027-01-01
          knownFrom: 2026-09-01
          confidence: confirmed
          reference: Décret inventé

      """)
  }

  private func schemes(_ test: TestInstallation) -> Schemes {
    Schemes(test.installation.database, machineNow: { test.installation.clocks.machine() })
  }

  @Test("the first load is current; the same again changes nothing", arguments: TestEngine.allCases)
  func first(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let schemes = schemes(test)
      await #expect(throws: SchemeLoadError.self) { try await SchemeShelf.open(test.installation.database) }
      let report = try await schemes.load(texts(), by: "amina")
      #expect(report.isNew)
      #expect(report.previousHash == nil)
      #expect(try await !schemes.load(texts(), by: "yann").isNew)
      let history = try await schemes.history()
      #expect(history.map(\.number) == [1])
      #expect(history.map(\.loadedBy) == ["amina"])
      #expect(history.first?.loadedAt == test.installation.clocks.machine())
      let shelf = try await SchemeShelf.open(test.installation.database)
      #expect(shelf.current.contentHash == test.installation.scheme.contentHash)
    }
  }

  @Test("a value that follows is taken over; the version of before stays readable", arguments: TestEngine.allCases)
  func takenOver(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let (schemes, before) = (schemes(test), test.installation)
      let day = try #require(Day("2027-01-01"))
      try await schemes.load(texts(), by: "amina")
      #expect(try await before.schemes.refresh(from: before.database) == nil)
      let report = try await schemes.load(nextYear(), by: "yann")
      #expect(report.corrections.isEmpty)
      #expect(report.previousHash == before.scheme.contentHash)

      #expect(before.current.scheme.contentHash == before.scheme.contentHash)
      let taken = try await before.schemes.refresh(from: before.database)
      #expect(taken?.contentHash == report.contentHash)
      let after = before.current
      #expect(try after.scheme.at(day).funding?.participation?.value.decimal == "175.00")
      // What began with the law of before ends with it.
      #expect(try before.scheme.at(day).funding?.participation?.value.decimal == "150.00")

      let fresh = try await SchemeShelf.open(before.database)
      #expect(fresh.current.contentHash == report.contentHash)
      let old = try await fresh.version(before.scheme.contentHash, in: before.database)
      #expect(try old.at(day).funding?.participation?.value.decimal == "150.00")
      #expect(try await schemes.history().map(\.isCurrent) == [true, false])
      await #expect(throws: SchemeLoadError.self) { try await fresh.version("none", in: before.database) }
    }
  }

  @Test("each ledger entry names the version that decided it", arguments: TestEngine.allCases)
  func entries(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let (schemes, installation) = (schemes(test), test.installation)
      try await schemes.load(texts(), by: "amina")
      let village = try await Village(test)
      let first = try village.option()
      let file = try await village.request(first)
      try await village.propose(file, first)
      try await schemes.load(nextYear(), by: "amina")
      try await installation.schemes.refresh(from: installation.database)
      let enrolments = Enrolments(installation.current)
      _ = try await enrolments.perform(.accept, on: file, by: village.amina, commandID: "accept")
      let hashes = try await installation.database.read { transaction in
        try transaction.rows(
          "SELECT scheme_hash FROM ledger_entry WHERE account_id = $1 ORDER BY sequence",
          .integer(village.amina.account)
        ).map { try $0.text("scheme_hash") }
      }
      #expect(hashes.count >= 2)
      #expect(hashes.first == installation.scheme.contentHash)
      #expect(hashes.last == installation.current.scheme.contentHash)
      #expect(hashes.first != hashes.last)
      #expect(try await village.faults().isEmpty)
    }
  }

  @Test(
    "law that was in force changes only where that is meant, and the history says so",
    arguments: TestEngine.allCases)
  func corrections(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let schemes = schemes(test)
      try await schemes.load(texts(), by: "amina")
      let changed = try texts("participation.yaml", "value: 102.23", "value: 102.24")
      let error = await #expect(throws: SchemeLoadError.self) { try await schemes.load(changed, by: "yann") }
      #expect(error?.description.contains("102.23 EUR") == true)
      #expect(error?.description.contains("--correct") == true)
      let trial = try await schemes.load(changed, by: "yann", correct: true, dryRun: true)
      #expect(trial.corrections.map(\.key) == ["participation.amount"])
      #expect(try await schemes.history().count == 1)
      let report = try await schemes.load(changed, by: "yann", correct: true)
      #expect(report.corrections.first?.from == "2025-01-01")
      #expect(report.corrections.first?.after?.contains("102.24 EUR") == true)
      #expect(try await schemes.history().map(\.corrections.count) == [1, 0])
    }
  }

  struct Change: Sendable, CustomTestStringConvertible {
    let name: String
    let file: String
    let search: String
    let text: String
    let isCorrection: Bool
    var testDescription: String { name }
  }

  /// A value of the participation after those that there are.
  private static func added(from: String, knownFrom: String) -> String {
    "  - value: 500.00\n    from: \(from)\n    knownFrom: \(knownFrom)\n    confidence: confirmed\n"
      + "    reference: Décret\n\n# Proposed on top"
  }

  /// On 1 September 2026.
  static let changes = [
    Change(
      name: "the source of a past value", file: "participation.yaml", search: "Décret 2024-394",
      text: "Décret 2024-395",
      isCorrection: true),
    Change(
      name: "how sure a past value is", file: "caps.yaml", search: "disputed", text: "confirmed", isCorrection: true),
    Change(
      name: "a past value left out", file: "participation.yaml",
      search: "  - value: 100.00\n    from: 2024-05-02\n    knownFrom: 2024-04-30\n    confidence: confirmed\n"
        + "    reference: \"Décret 2024-394\"\n", text: "", isCorrection: true),
    Change(
      name: "an end in the past", file: "participation.yaml", search: "from: 2026-04-02",
      text: "from: 2026-04-02\n    until: 2026-08-31", isCorrection: true),
    Change(
      name: "an end from today on", file: "participation.yaml", search: "from: 2026-04-02",
      text: "from: 2026-04-02\n    until: 2026-09-01", isCorrection: false),
    Change(
      name: "a value that is put beside the past ones", file: "participation.yaml", search: "\n# Proposed on top",
      text: added(from: "2026-05-01", knownFrom: "2026-04-15"), isCorrection: true),
    Change(
      name: "a value that takes the place of one in force", file: "participation.yaml", search: "\n# Proposed on top",
      text: added(from: "2026-04-02", knownFrom: "2026-03-31"), isCorrection: true),
    Change(
      name: "a value that was known before and begins today", file: "participation.yaml", search: "\n# Proposed on top",
      text: added(from: "2026-09-01", knownFrom: "2026-08-31"), isCorrection: true),
    Change(
      name: "a law for the past that becomes known today", file: "participation.yaml", search: "\n# Proposed on top",
      text: added(from: "2026-05-01", knownFrom: "2026-09-01"), isCorrection: false),
    Change(
      name: "a value from tomorrow on that was known before", file: "participation.yaml", search: "\n# Proposed on top",
      text: added(from: "2026-09-02", knownFrom: "2026-08-31"), isCorrection: false),
    Change(
      name: "a rule for the past that nobody had", file: "caps.yaml", search: "\n  skillsAssessment:",
      text: "\n  rncp:\n    - value: { amount: 900.00 }\n      from: 2026-05-01\n      knownFrom: 2026-04-15\n"
        + "      confidence: confirmed\n      reference: Décret\n  skillsAssessment:", isCorrection: true),
    Change(
      name: "a note", file: "participation.yaml", search: "was not read.", text: "was read.", isCorrection: false),
    Change(
      name: "a bill", file: "participation.yaml", search: "atMost: 200.00", text: "atMost: 201.00", isCorrection: false),
  ]

  @Test("what counts as a correction", arguments: changes)
  func kinds(_ change: Change) async throws {
    try await TestInstallation.on(.memory) { test in
      let schemes = schemes(test)
      try await schemes.load(texts(), by: "amina")
      let report = try await schemes.load(
        texts(change.file, change.search, change.text), by: "amina", correct: true, dryRun: true)
      #expect(report.corrections.isEmpty != change.isCorrection, "\(report.corrections)")
    }
  }

  @Test("rows must not lose their meaning: identifiers, units and the time zone stay")
  func obstacles() async throws {
    let changes = [
      ("id: france-cpf", "id: france", "the database's is france-cpf"),
      ("timeZone: Europe/Paris", "timeZone: Europe/Madrid", "its time zone is Europe/Madrid"),
      ("region, state, other]", "region, state]", "its thirdPartyKinds lack other"),
    ]
    try await TestInstallation.on(.memory) { test in
      let schemes = schemes(test)
      try await schemes.load(texts(), by: "amina")
      for (search, text, reason) in changes {
        let error = await #expect(throws: SchemeLoadError.self) {
          try await schemes.load(texts("scheme.yaml", search, text), by: "amina", correct: true)
        }
        #expect(error?.description.contains(reason) == true, "\(String(describing: error))")
      }
    }
  }

  @Test("files that do not hold together change nothing", arguments: TestEngine.allCases)
  func faults(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let schemes = schemes(test)
      try await schemes.load(texts(), by: "amina")
      let broken = try texts("caps.yaml", "amount: 1500.00", "amount: much")
      await #expect(throws: SchemeFaults.self) { try await schemes.load(broken, by: "amina", correct: true) }
      #expect(try await schemes.history().count == 1)
    }
  }

  @Test("a current version that this program cannot read is replaced only where that is meant")
  func unreadable() async throws {
    try await TestInstallation.on(.memory) { test in
      let schemes = schemes(test)
      let strange = SchemeTexts(files: ["scheme.yaml": "id: france-cpf\n"])
      try await test.installation.database.write { transaction in
        let now = Instant(milliseconds: 0)
        try SchemeRows.store(strange, of: "france-cpf", at: now, in: transaction)
        try SchemeRows.appendLoad(
          1, strange.contentHash, at: now, by: "another release", corrections: "[]", in: transaction)
      }
      await #expect(throws: SchemeLoadError.self) { try await schemes.load(texts(), by: "amina") }
      await #expect(throws: SchemeLoadError.self) {
        try await test.installation.schemes.refresh(from: test.installation.database)
      }
      #expect(test.installation.current.scheme.contentHash == test.installation.scheme.contentHash)
      #expect(try await !schemes.load(texts(), by: "amina", correct: true).isCompared)
    }
  }

  @Test("what was stored is never changed", arguments: [TestEngine.memory, .file])
  func final(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      try await schemes(test).load(texts(), by: "amina")
      for statement in [
        "UPDATE scheme_file SET content = ''", "DELETE FROM scheme_file", "UPDATE scheme_load SET loaded_by = 'x'",
        "DELETE FROM scheme_load", "UPDATE scheme_version SET stored_at = 0", "DELETE FROM scheme_version",
      ] {
        await #expect(throws: StorageError.self, "\(statement)") {
          try await test.installation.database.write { try $0.execute(statement) }
        }
      }
    }
  }
}
