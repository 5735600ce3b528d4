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
@testable import Payments

@Suite("Limits of what the ledger takes, and faults of one account")
struct LimitTests {
  @Test("more than fifteen digits are refused wherever money comes in")
  func amounts() async throws {
    try await TestInstallation.on(.memory) { test in
      let village = try await Village(test, rights: 0)
      let (credits, funders) = (Credits(test.installation), Funders(test.installation))
      let most = Amount(minor: 999_999_999_999_999, unit: Village.euro)
      let beyond = Amount(minor: 1_000_000_000_000_000, unit: Village.euro)
      let refusal = CreditError.tooMuch(most: most)
      #expect(refusal.description.contains("9999999999999.99 EUR"))
      let funder = try await funders.open()
      await #expect(throws: refusal) {
        try await credits.give(order(village, "a"), source: "agreement", amount: beyond)
      }
      await #expect(throws: refusal) { try await funders.deposit(-beyond, to: funder, commandID: "b") }
      await #expect(throws: refusal) {
        try await funders.endow(
          beyond, from: funder, to: village.amina.account, source: "agreement", commandID: "c", words: "w")
      }
      for id in ["d", "e"] { try await credits.give(order(village, id), source: "agreement", amount: most) }
      await #expect(throws: refusal) { try await credits.correct(order(village, "f"), entry: 1, to: beyond) }
      let hour = try requireValue(test.installation.scheme.units["hour"])
      let hours = Amount(minor: Amount.mostAtOnce, unit: hour)
      let lot = try await credits.give(order(village, "g"), source: "accrual", amount: hours)
      await #expect(throws: refusal) {
        try await credits.convert(order(village, "h"), lot: lot, hours: hours, into: "convertedHours")
      }
      #expect(try await village.balance().free == 2 * Amount.mostAtOnce)
      #expect(try await village.faults() == [])
    }
  }

  @Test("an id is long enough for what follows from it, or refused with a sentence", arguments: TestEngine.allCases)
  func ids(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let funders = Funders(test.installation)
      let funder = try await funders.open()
      let longest = String(repeating: "x", count: AccountLedger.mostIDBytes)
      try await funders.deposit(euros(100), to: funder, commandID: longest)
      for wrong in [longest + "x", "", String(repeating: "é", count: 76)] {
        await #expect(throws: LedgerError.commandID(most: 150)) {
          try await funders.deposit(euros(100), to: funder, commandID: wrong)
        }
      }
      #expect("\(LedgerError.commandID(most: 150))" == "the id must have 1 to 150 bytes; choose a shorter one")
    }
  }

  @Test("an id that paid nothing pays what is owed later", arguments: TestEngine.allCases)
  func payout(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let village = try await Village(test)
      let (payouts, organisation) = (Payouts(test.installation), village.organisation.organisation)
      #expect(try await payouts.pay(organisation, commandID: "sepa") == euros(0))
      let file = try await village.accepted()
      try test.go(to: "2026-10-02")
      try await village.holder(.cancel, file)
      for _ in 1...2 { #expect(try await payouts.pay(organisation, commandID: "sepa") == euros(90)) }
      #expect(try await village.book(.bank, of: OperatorAccount.id) == 9_000)
      #expect(try await village.faults() == [])
    }
  }

  @Test("a lot that cannot be booked does not hold up the others", arguments: TestEngine.allCases)
  func expiry(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let village = try await Village(test, rights: 0)
      let credits = Credits(test.installation)
      let last = try requireValue(Day("2026-10-15"))
      let damaged = try await credits.give(
        order(village, "a"), source: "agreement", amount: euros(1), expiresOn: last)
      let sound = try await credits.give(order(village, "b"), source: "agreement", amount: euros(2), expiresOn: last)
      try await test.installation.database.write {
        try $0.execute("UPDATE lot SET unit = 'pound' WHERE lot_id = $1", .integer(damaged))
      }
      try test.go(to: "2026-10-20")
      #expect(try await LotExpiry(test.installation).run() == 1)
      #expect(try await village.book(.lot(sound)) == 0)
      #expect(try await village.book(.lot(damaged)) == 100)
    }
  }

  @Test("hours that become euros keep their last day and what they may pay", arguments: TestEngine.allCases)
  func conversion(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let village = try await Village(test, rights: 0)
      let hour = try requireValue(test.installation.scheme.units["hour"])
      let credits = Credits(test.installation)
      let last = try requireValue(Day("2026-10-15"))
      let lot = try await credits.give(
        order(village, "a"), source: "agreement", amount: Amount(minor: 10, unit: hour), earmark: "vae",
        expiresOn: last)
      let new = try await credits.convert(
        order(village, "b"), lot: lot, hours: Amount(minor: 10, unit: hour), into: "convertedHours")
      let found = try await test.installation.database.read {
        try Holdings.load(account: village.amina.account, scheme: test.installation.scheme, in: $0).lots
          .first { $0.id == new }
      }
      #expect(found?.expiresOn == last && found?.usableFor == ["vae"] && found?.available == euros(150))
    }
  }
}
