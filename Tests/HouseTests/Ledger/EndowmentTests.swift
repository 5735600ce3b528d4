import HouseTesting
import LearningAccount
import Storage
import StorageTesting
import Testing

@testable import Credits
@testable import Enrolments
@testable import Funders
@testable import Identity
@testable import Ledger
@testable import Merges

@Suite("A funder's money on a holder's account")
struct EndowmentTests {
  /// A funder with 1 000 €, of which 700 € go to Amina.
  private func endowed(
    _ village: Village, earmark: String? = nil, expiresOn: String? = nil
  ) async throws -> Int64 {
    let funders = Funders(village.test.installation)
    let employer = try await funders.open()
    try await funders.deposit(euros(1_000), to: employer, commandID: "bank")
    try await funders.endow(
      euros(700), from: employer, to: village.amina.account, source: "employerEndowment", earmark: earmark,
      expiresOn: expiresOn.flatMap { Day($0) }, commandID: "endow", words: "w")
    return employer
  }

  private func correct(_ village: Village, _ id: String, to amount: Amount) async throws {
    try await Credits(village.test.installation).correct(
      Credits.Order(account: village.amina.account, commandID: id, words: "w"), entry: 1, to: amount)
  }

  @Test("goes back into the deposit when it expires, after a merge as well", arguments: TestEngine.allCases)
  func expiry(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let village = try await Village(test, rights: 0)
      let employer = try await endowed(village, expiresOn: "2026-10-15")
      let number = try NIR("180126955222380")
      let other = try await test.installation.database.write {
        try HolderNumbers(test.installation).open(number, in: $0)
      }
      try await Merges(test.installation).merge(
        village.amina.account, into: other, commandID: "m", words: "one person")
      try test.go(to: "2026-10-20")
      #expect(try await LotExpiry(test.installation).run() == 1)
      #expect(try await village.book(.deposit, of: employer) == 100_000)
      #expect(try await village.book(.granted, of: other) == 0)
      #expect(try await village.faults() == [])
      try await Funders(test.installation).deposit(-euros(1_000), to: employer, commandID: "back")
    }
  }

  @Test("is corrected against the deposit, in both directions", arguments: TestEngine.allCases)
  func corrected(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let village = try await Village(test, rights: 0)
      let employer = try await endowed(village)
      for _ in 1...2 { try await correct(village, "less", to: euros(500)) }
      #expect(try await village.balance() == (50_000, 0))
      #expect(try await village.book(.deposit, of: employer) == 50_000)
      try await correct(village, "more", to: euros(900))
      #expect(try await village.book(.deposit, of: employer) == 10_000)
      await #expect(throws: CreditError.noFunds(account: employer)) {
        try await correct(village, "too much", to: euros(1_001))
      }
      try await correct(village, "none", to: euros(0))
      #expect(try await village.balance() == (0, 0))
      #expect(try await village.book(.deposit, of: employer) == 100_000)
      #expect(try await village.book(.granted) == 0)
      #expect(try await village.faults() == [])
    }
  }

  @Test("is not taken back as far as it was spent, and makes no debt", arguments: TestEngine.allCases)
  func spent(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let village = try await Village(test, rights: 0)
      let employer = try await endowed(village)
      _ = try await village.reserved(village.option(price: 400))
      let left = try await village.balance().free
      #expect(left < 70_000)
      await #expect(throws: CreditError.spent(left: Amount(minor: left, unit: Village.euro))) {
        try await correct(village, "none", to: euros(0))
      }
      try await correct(village, "some", to: Amount(minor: 70_000 - left, unit: Village.euro))
      #expect(try await village.balance().free == 0)
      #expect(try await village.book(.debt) == 0)
      #expect(try await village.book(.deposit, of: employer) == 30_000 + left)
      #expect(try await village.faults() == [])
    }
  }

  @Test("is bound to kinds of training that the scheme knows")
  func earmark() async throws {
    try await TestInstallation.on(.memory) { test in
      let village = try await Village(test, rights: 0)
      _ = try await endowed(village, earmark: "rncp,vae")
      let lots = try await test.installation.database.read {
        try Holdings.load(account: village.amina.account, scheme: test.installation.scheme, in: $0).lots
      }
      #expect(lots.first?.usableFor == ["rncp", "vae"])
      for wrong in ["rncp,dance", "", "rncp,", "rncp, vae"] {
        await #expect(throws: CreditError.self, "\(wrong)") {
          try await Credits(test.installation).give(
            .init(account: village.amina.account, commandID: "g", words: "w"), source: "agreement", amount: euros(1),
            earmark: wrong)
        }
      }
    }
  }
}
