import Foundation
import HouseTesting
import LearningAccount
import Storage
import StorageTesting
import Testing

@testable import Ledger
@testable import Offers

@Suite("Importing offers")
struct OfferImportTests {
  private let other = "35600000000048"

  @Test(
    "good offers go in, a faulty one is refused with its faults, and the same file again changes nothing",
    arguments: TestEngine.allCases)
  func twice(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let offers = Offers(test.installation)
      let faulty = SampleOffers.formation(number: "F2", title: "", start: "20260231")
      let file = [SampleOffers.formation(), faulty, SampleOffers.formation(number: "F3", title: "Chocolatier")]
      try await SampleOffers.withFile(file) { path in
        let first = try await offers.importLHEO([path])
        #expect(first.counts == [3, 2, 0, 0, 1])
        #expect(first.problems.map(\.code) == ["text.tooShort", "value.noSuchDay"])
        #expect(first.problems.allSatisfy { $0.line > 0 && $0.path.hasPrefix("/lheo/offres/formation[2]/") })
        let again = try await offers.importLHEO([path])
        #expect(again.counts == [3, 0, 0, 2, 1])
      }
    }
  }

  @Test(
    "a changed offer keeps its identifiers, and a session that is gone is no longer offered",
    arguments: TestEngine.allCases)
  func changed(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let offers = Offers(test.installation)
      _ = try await SampleOffers.withFile([SampleOffers.formation()]) { try await offers.importLHEO([$0]) }
      let before = try await Shelves(test).only()
      let changed = SampleOffers.formation(price: "1900.00", session: "S2")
      let report = try await SampleOffers.withFile([changed]) { try await offers.importLHEO([$0]) }
      #expect(report.updated == 1)
      let after = try await Shelves(test).only()
      #expect(after.offer == before.offer && after.action == before.action)
      let sheet = try await offers.sheet(action: after.action)
      #expect(sheet.details.price == Amount(minor: 190_000, unit: .ofOffers))
      #expect(sheet.sessions.count == 1 && sheet.sessions.first?.id != before.session)
      await #expect(throws: OfferError.unknownSession(before.session)) {
        try await offers.option(session: before.session)
      }
    }
  }

  @Test("two organisations may use the same number", arguments: TestEngine.allCases)
  func sameNumber(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let offers = Offers(test.installation)
      let file = [SampleOffers.formation(), SampleOffers.formation(title: "Autre", siret: other)]
      let report = try await SampleOffers.withFile(file) { try await offers.importLHEO([$0]) }
      #expect(report.accepted == 2)
      let organisations = try await test.installation.database.read {
        try $0.row("SELECT COUNT(*) AS count FROM organisation")?.integer("count")
      }
      #expect(organisations == 2)
    }
  }

  @Test("a number that stands twice in one import is refused the second time")
  func twiceInOneFile() async throws {
    try await TestInstallation.on(.memory) { test in
      let file = [SampleOffers.formation(), SampleOffers.formation(title: "Encore")]
      let report = try await SampleOffers.withFile(file) { try await Offers(test.installation).importLHEO([$0]) }
      #expect(report.counts == [2, 1, 0, 0, 1])
      #expect(report.problems.map(\.code) == ["offer.twice"])
    }
  }

  @Test("more offers than a batch holds all go in", arguments: TestEngine.allCases)
  func manyBatches(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let count = OfferFileReading.batchSize * 2 + 7
      let file = (0..<count).map { SampleOffers.formation(number: "F\($0)") }
      let offers = Offers(test.installation)
      let report = try await SampleOffers.withFile(file) { try await offers.importLHEO([$0]) }
      #expect(report.accepted == count)
      let rows = try await test.installation.database.read { transaction in
        try transaction.row("SELECT COUNT(*) AS n, COUNT(DISTINCT change_number) AS c FROM offer")
      }
      #expect(try rows?.integer("n") == Int64(count) && rows?.integer("c") == Int64(count))
    }
  }

  @Test("a session is what a file needs: kind, price, days and the territory of its holidays")
  func option() async throws {
    try await TestInstallation.on(.memory) { test in
      let offers = Offers(test.installation)
      _ = try await SampleOffers.withFile([SampleOffers.formation()]) { try await offers.importLHEO([$0]) }
      let option = try await offers.option(session: Shelves(test).only().session)
      #expect(option.terms.actionType == "rncp" && option.terms.marks.isEmpty && !option.terms.prerequisites)
      #expect(option.terms.price.decimal == "2100.00" && option.terms.territory == "metropole")
      #expect(option.terms.startsOn == Day("2026-09-01") && option.terms.endsOn == Day("2026-12-18"))
    }
  }

  @Test("the index follows the record: what is new, what changed, what is gone, and another database")
  func index() async throws {
    let folder = NSTemporaryDirectory() + "acquis-index-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await TestInstallation.on(.memory) { test in
      let offers = Offers(test.installation)
      _ = try await SampleOffers.withFile([SampleOffers.formation()]) { try await offers.importLHEO([$0]) }
      let built = try await offers.index(folder)
      #expect(built == IndexReport(put: 1, removed: 0, total: 1, rebuilt: true))
      #expect(try await offers.index(folder) == IndexReport(put: 0, removed: 0, total: 1, rebuilt: false))
      let search = try SearchIndex.open(folder)
      let day = try requireValue(Day("2026-08-31"))
      #expect(try search.search(SearchQuery(text: "boulangers lyon"), on: day).hits.map(\.training.place) == ["Lyon"])
      let changed = [SampleOffers.formation(title: "CAP pâtissier"), SampleOffers.formation(number: "F2")]
      _ = try await SampleOffers.withFile(changed) { try await offers.importLHEO([$0]) }
      #expect(try await offers.index(folder) == IndexReport(put: 2, removed: 0, total: 2, rebuilt: false))
      #expect(try search.search(SearchQuery(text: "patissier"), on: day).total == 1)
      try await test.installation.database.write { transaction in
        let change = try transaction.row(
          "UPDATE change_counter SET value = value + 1 WHERE name = 'catalogue' RETURNING value")
        try transaction.execute(
          "UPDATE offer SET withdrawn = 1, change_number = $1 WHERE own_key = 'F2'",
          .integer(try requireValue(change).integer("value")))
      }
      #expect(try await offers.index(folder) == IndexReport(put: 0, removed: 1, total: 1, rebuilt: false))
    }
    try await TestInstallation.on(.memory) { test in
      let report = try await Offers(test.installation).index(folder)
      #expect(report.rebuilt)
      #expect(report.total == 0)
    }
  }
}

/// The identifiers of the one offer in the record.
private struct Shelves {
  private let test: TestInstallation

  init(_ test: TestInstallation) { self.test = test }

  func only() async throws -> (offer: Int64, action: Int64, session: Int64) {
    let row = try await test.installation.database.read { transaction in
      try transaction.row(
        """
        SELECT a.offer_id, a.action_id, s.session_id FROM training_session s
        JOIN action a ON a.action_id = s.action_id WHERE s.withdrawn = 0
        """)
    }
    let found = try requireValue(row)
    return (try found.integer("offer_id"), try found.integer("action_id"), try found.integer("session_id"))
  }
}

extension ImportReport {
  /// Read, accepted, updated, unchanged, refused.
  fileprivate var counts: [Int] { [read, accepted, updated, unchanged, refused] }
}
