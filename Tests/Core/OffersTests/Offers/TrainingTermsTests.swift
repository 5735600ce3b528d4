import Foundation
import HouseTesting
import LearningAccount
import Storage
import StorageTesting
import Testing

@testable import Offers

@Suite("From an offer to the terms of a file")
struct TrainingTermsTests {
  @Test(
    "the sheet and the request have the same terms, whatever the organisation writes of prerequisites",
    arguments: [
      ("Aucun", false), ("Néant", false), ("Pas de prérequis", false), ("-", false), ("Permis B", true),
      ("Non-voyants accompagnés", true),
    ])
  func sameTerms(_ text: String, has: Bool) async throws {
    try await TestInstallation.on(.memory) { test in
      let sheet = try await sheet(SampleOffers.formation(start: "20261005", prerequisites: text), test)
      let option = try await Offers(test.installation).option(session: sheet.sessions[0].id)
      #expect(option.terms.prerequisites == has)
      #expect(sheet.nextTerms(on: try requireValue(Day("2026-09-01"))) == option.terms)
    }
  }

  @Test("the terms of a sheet are those of the next session that can be asked for, or of the last one")
  func nextSession() async throws {
    try await TestInstallation.on(.memory) { test in
      let sheet = try await sheet(SampleOffers.formation(start: "20261005"), test)
      for day in ["2026-10-04", "2026-10-05", "2027-01-01"] {
        #expect(sheet.nextTerms(on: try requireValue(Day(day)))?.startsOn == Day("2026-10-05"))
        #expect(sheet.sessions[0].isAhead(on: try requireValue(Day(day))) == (day == "2026-10-04"))
      }
    }
  }

  @Test(
    "the table of kinds names the marks of a training, and they go with it into its file",
    arguments: TestEngine.allCases)
  func marks(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let formation = SampleOffers.formation(start: "20261005", certification: "<code-RS>RS5080</code-RS>")
      let sheet = try await sheet(formation, test)
      #expect(sheet.kind?.id == "rs" && sheet.kind?.marks == ["cleA"])
      let option = try await Offers(test.installation).option(session: sheet.sessions[0].id)
      #expect(option.terms.marks == ["cleA"])
      let village = try await Village(test)
      let file = try await village.enrolments.request(
        village.amina, session: option, holderStatus: "employee", commandID: "request")
      let row = try await test.installation.database.read {
        try $0.row("SELECT marks FROM enrolment WHERE file_id = $1", .integer(file))
      }
      #expect(try row?.text("marks") == "cleA")
      #expect(try await village.faults().isEmpty)
    }
  }

  @Test("a mark that the scheme does not declare is no fact of a decision", arguments: TestEngine.allCases)
  func unknownMark(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let action = try await sheet(SampleOffers.formation(), test).action
      try await test.installation.database.write { transaction in
        try transaction.execute("UPDATE offer SET marks = 'cleA invented'")
      }
      #expect(try await Offers(test.installation).sheet(action: action).kind?.marks == ["cleA"])
    }
  }

  @Test("marks are kept in their order, so that equal sets are equal columns")
  func column() {
    #expect(MarkColumn.text(["b", "a"]) == "a b" && MarkColumn.marks("a b") == ["a", "b"])
    #expect(MarkColumn.text([]) == "" && MarkColumn.marks("") == [])
    let table = TrainingKinds(table: "register\tcode\tkind\tmarks\nrs\t1\trs\tb a\nrs\t*\trs\t-\n")
    var offer = Offer()
    offer.certifications = [Certification(rs: "1")]
    #expect(table.kind(of: offer) == TrainingKinds.Kind(id: "rs", marks: ["a", "b"]))
    offer.certifications = [Certification(rs: "2")]
    #expect(table.kind(of: offer)?.marks == [])
  }

  @Test(
    "the index finds a training while it can be asked for",
    arguments: [
      ("20261005", false, "2026-10-04", "2026-10-05"), ("20261005", false, "2026-10-05", nil),
      ("20261005", false, "2026-10-06", nil), ("20261005", true, "2026-10-06", "-"),
      // Only the month is known, or nothing.
      ("20261000", false, "2026-10-30", "-"), ("20261000", false, "2026-10-31", nil),
      ("00000000", false, "2030-01-01", "-"),
    ] as [(String, Bool, String, String?)])
  func day(_ start: String, isPermanent: Bool, today: String, found: String?) async throws {
    let folder = NSTemporaryDirectory() + "acquis-index-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await TestInstallation.on(.memory) { test in
      let formation = SampleOffers.formation(start: start, end: "20270101", isPermanent: isPermanent)
      _ = try await sheet(formation, test)
      _ = try await Offers(test.installation).index(folder)
      let hits = try SearchIndex.open(folder).search(SearchQuery(), on: try requireValue(Day(today))).hits
      #expect(hits.map { $0.nextStart?.iso ?? "-" } == (found.map { [$0] } ?? []))
    }
  }

  /// The sheet of the one action of a formation that is brought in.
  private func sheet(_ formation: String, _ test: TestInstallation) async throws -> TrainingSheet {
    let offers = Offers(test.installation)
    let report = try await SampleOffers.withFile([formation]) { try await offers.importLHEO([$0]) }
    #expect(report.accepted == 1, "\(report.problems)")
    let row = try await test.installation.database.read { try $0.row("SELECT action_id FROM action") }
    return try await offers.sheet(action: try requireValue(row).integer("action_id"))
  }
}
