import Foundation
import HouseTesting
import Testing

@testable import Ledger
@testable import Offers

@Suite("Offers that cannot be read")
struct UnreadableOfferTests {
  @Test("are counted by the index, and hold up no other")
  func index() async throws {
    let folder = NSTemporaryDirectory() + "acquis-index-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await TestInstallation.on(.memory) { test in
      let offers = Offers(test.installation)
      let two = [SampleOffers.formation(), SampleOffers.formation(number: "F2")]
      _ = try await SampleOffers.withFile(two) { try await offers.importLHEO([$0]) }
      try await test.installation.database.write { transaction in
        try transaction.execute("UPDATE offer SET document = '{}' WHERE own_key = 'F2'")
      }
      let report = try await offers.index(folder)
      #expect(report.unreadable == 1 && report.put == 1 && report.total == 1)
    }
  }
}
