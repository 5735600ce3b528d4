import HouseTesting
import LearningAccount
import Storage
import StorageTesting
import Testing

@testable import Credits
@testable import Enrolments
@testable import Identity
@testable import Ledger
@testable import Merges
@testable import Payments
@testable import Rights

@Suite("Following a right's money")
struct TrailTests {
  private let operatorAccess = OperatorAccess(commandLine: "test")

  /// Every way from the credit to an end, as `code: from → into` with its account's kind, one step after the other.
  private func ways(_ trail: MoneyTrail) -> [String] {
    func ways(_ step: MoneyTrail.Step) -> [[String]] {
      step.into.flatMap { target -> [[String]] in
        let here = "\(step.kind) \(step.code): \(target.book.name)"
        return target.next.isEmpty ? [[here]] : target.next.flatMap { ways($0).map { [here] + $0 } }
      }
    }
    return ways(trail.origin).map { $0.joined(separator: ", ") }
  }

  @Test(
    "from the credit through a late cancellation to the organisation's bank and the fund",
    arguments: TestEngine.allCases)
  func cancelled(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let village = try await Village(test)
      let file = try await village.accepted()
      try test.go(to: "2026-09-28")
      try await village.holder(.cancel, file)
      try await Payouts(test.installation).pay(village.organisation.organisation, commandID: "payout")
      let trails = try await Trails(test.installation).follow(
        LedgerAccess(account: village.amina.account, by: operatorAccess))
      let trail = try requireValue(trails.first)
      #expect(trails.count == 1 && trail.granted.minor == 200_000 && trail.available.minor == 35_000)
      let beginning = "holder credit.accrual: lot, holder reservation.made: reserved, holder settlement.C: "
      #expect(
        ways(trail) == [
          beginning + "creditNote",
          beginning + "transit, organisation organisation.earned: owed, "
            + "organisation organisation.paid: transit, operator organisation.paid: bank",
          beginning + "transit, operator fund.received: fund",
        ])
      let reservation = try requireValue(trail.origin.into.first?.next.first)
      #expect(reservation.amount.minor == 165_000 && !reservation.isShared)
      #expect(reservation.into.first?.next.first?.isShared == true)
      #expect(reservation.training?.title == "Titre professionnel Pâtissier")
    }
  }

  @Test("what comes back to the lot and is spent again shows as two ways out of it")
  func spentTwice() async throws {
    try await TestInstallation.on(.memory) { test in
      let village = try await Village(test)
      for (place, id) in ["first", "second"].enumerated() {
        let file = try await village.reserved(village.option(action: Int64(place) + 1), id: id)
        if place == 0 { try await village.holder(.decline, file) }
      }
      let trail = try requireValue(
        try await Trails(test.installation).follow(LedgerAccess(account: village.amina.account, by: operatorAccess))
          .first)
      #expect(
        ways(trail) == [
          "holder credit.accrual: lot, holder reservation.made: reserved, holder reservation.voided: lot",
          "holder credit.accrual: lot, holder reservation.made: reserved",
        ])
    }
  }

  @Test("hours become euros, and two accounts become one", arguments: TestEngine.allCases)
  func convertedAndMerged(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let village = try await Village(test, rights: 0)
      let hour = try requireValue(test.installation.scheme.units["hour"])
      let credits = Credits(test.installation)
      let account = village.amina.account
      let lot = try await credits.give(
        .init(account: account, commandID: "hours", words: "h"), source: "accrual",
        amount: Amount(minor: 75, unit: hour))
      try await credits.convert(
        .init(account: account, commandID: "convert", words: "c"), lot: lot, hours: Amount(minor: 40, unit: hour),
        into: "convertedHours")
      let other = try await test.installation.database.write { transaction in
        try HolderNumbers(test.installation).open(try NIR("180126955222380"), in: transaction)
      }
      try await Merges(test.installation).merge(account, into: other, commandID: "merge", words: "one person")
      let trails = try await Trails(test.installation).follow(
        LedgerAccess(account: account, by: operatorAccess), lot: lot)
      #expect(
        ways(try requireValue(trails.first)) == [
          "holder credit.accrual: lot, holder hours.converted: lot, holder merge.left: transit, holder merge.came: lot",
          "holder credit.accrual: lot, holder merge.left: transit, holder merge.came: lot",
        ])
    }
  }

  @Test("every lot of a random life is followed to its ends", arguments: [1, 2, 3] as [UInt64])
  func randomLife(seed: UInt64) async throws {
    try await TestEngine.memory.withDatabase(migrated: true) { database in
      var life = try await RandomLife(database, seed: seed)
      try await life.live(steps: 150)
      for holder in life.holders {
        for trail in try await Trails(life.test.installation).follow(
          LedgerAccess(account: holder.account, by: operatorAccess))
        {
          let ends = ways(trail)
          #expect(!ends.isEmpty && ends.allSatisfy { $0.hasPrefix("holder credit.") })
          #expect(ends.count < 200)
        }
      }
    }
  }

  @Test("an unknown lot is refused")
  func unknownLot() async throws {
    try await TestInstallation.on(.memory) { test in
      let village = try await Village(test)
      let account = village.amina.account
      await #expect(throws: StatementError.noLot(account: account, lot: 7)) {
        try await Trails(test.installation).follow(
          LedgerAccess(account: account, by: operatorAccess), lot: 7)
      }
    }
  }
}

extension Book {
  /// Its code without the number.
  fileprivate var name: String { code.split(separator: ":").first.map(String.init) ?? code }
}
