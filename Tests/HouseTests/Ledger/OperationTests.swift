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
@testable import Payments
@testable import Rights

@Suite("What the ledger can do besides paying for a training")
struct OperationTests {
  @Test(
    "what the law fixes needs no amount, and an unknown source is refused with those that are known",
    arguments: TestEngine.allCases)
  func give(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let village = try await Village(test, rights: 0)
      let credits = Credits(test.installation)
      let lot = try await credits.give(order(village, "a"), source: "corrective", amount: nil)
      #expect(try await credits.give(order(village, "a"), source: "corrective", amount: nil) == lot)
      #expect(try await village.balance() == (300_000, 0))
      await #expect(throws: CreditError.noAmount("agreement")) {
        try await credits.give(order(village, "b"), source: "agreement", amount: nil)
      }
      await #expect(throws: CreditError.self) {
        try await credits.give(order(village, "c"), source: "gift", amount: euros(1))
      }
      // An amount that somebody names is not said to be the law's.
      _ = try await credits.give(order(village, "d"), source: "corrective", amount: euros(12))
      let codes = try await test.installation.database.read { transaction in
        try transaction.rows("SELECT reasons FROM ledger_entry ORDER BY sequence").map {
          try StoredReasons.decode($0.text("reasons")).map(\.code)
        }
      }
      #expect(codes == [["credit.byLaw"], ["credit.byOperator"]])
      #expect(try await village.faults() == [])
    }
  }

  @Test(
    "a correction after the money was spent leaves a debt, and the next credit pays it", arguments: TestEngine.allCases)
  func debt(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      // 2 000 € of which a training reserves 1 650 €: 350 € are left.
      let village = try await Village(test)
      _ = try await village.reserved()
      let credits = Credits(test.installation)
      try await credits.correct(order(village, "fix"), entry: 1, to: euros(1_000))
      #expect(try await village.balance() == (0, 165_000))
      #expect(try await village.book(.debt) == -65_000)
      #expect(try await Rights(test.installation).view(village.amina).debts == [euros(650)])
      #expect(try await village.faults() == [])

      try await village.credit(euros: 500, id: "second")
      #expect(try await village.balance() == (0, 165_000))
      #expect(try await village.book(.debt) == -15_000)
      try await village.credit(euros: 500, id: "third")
      #expect(try await village.balance() == (35_000, 165_000))
      #expect(try await village.book(.debt) == 0)
      try await village.credit(euros: 100, id: "fourth")
      #expect(try await village.balance() == (45_000, 165_000))
      #expect(try await village.faults() == [])

      // Correcting again starts from what the credit is now.
      try await credits.correct(order(village, "back"), entry: 1, to: euros(2_000))
      #expect(try await village.balance() == (145_000, 165_000))
      await #expect(throws: CreditError.noCredit(2)) {
        try await credits.correct(order(village, "no"), entry: 2, to: euros(1))
      }
      #expect(try await village.faults() == [])
    }
  }

  @Test("hours become euros at the rate of the day, and no more hours than there are", arguments: TestEngine.allCases)
  func conversion(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let village = try await Village(test, rights: 0)
      let hour = try requireValue(test.installation.scheme.units["hour"])
      let credits = Credits(test.installation)
      let lot = try await credits.give(
        order(village, "hours"), source: "accrual", amount: Amount(minor: 75, unit: hour))
      try await credits.convert(
        order(village, "convert"), lot: lot, hours: Amount(minor: 40, unit: hour), into: "convertedHours")
      let view = try await Rights(test.installation).view(village.amina)
      #expect(view.balances.map(\.free) == [euros(600), Amount(minor: 35, unit: hour)])
      await #expect(throws: LedgerError.insufficient(lot: lot)) {
        try await credits.convert(
          order(village, "more"), lot: lot, hours: Amount(minor: 36, unit: hour), into: "convertedHours")
      }
      #expect(try await village.faults() == [])
    }
  }

  @Test(
    "a lot is not spendable after its last day, and is booked dated to it however late", arguments: TestEngine.allCases)
  func expiry(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let village = try await Village(test, rights: 0)
      let last = try requireValue(Day("2026-10-15"))
      let lot = try await Credits(test.installation).give(
        order(village, "a"), source: "agreement", amount: euros(700), expiresOn: last)
      try test.go(to: "2026-10-15")
      #expect(try await LotExpiry(test.installation).run() == 0)
      #expect(try await village.balance() == (70_000, 0))
      try test.go(to: "2026-10-20")
      #expect(try await village.balance() == (0, 0))
      #expect(try await LotExpiry(test.installation).run() == 1)
      #expect(try await LotExpiry(test.installation).run() == 0)
      #expect(try await village.book(.lot(lot)) == 0)
      let line = try await Rights(test.installation).view(village.amina).statement.first
      #expect(line?.code == .expired && line?.effective == last)
      #expect(try await village.faults() == [])
    }
  }

  @Test(
    "what has expired is converted by nobody and owed by nobody, whether or not that was booked yet",
    arguments: TestEngine.allCases)
  func expired(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let village = try await Village(test, rights: 0)
      let hour = try requireValue(test.installation.scheme.units["hour"])
      let credits = Credits(test.installation)
      let last = try requireValue(Day("2026-10-15"))
      let lot = try await credits.give(
        order(village, "a"), source: "agreement", amount: Amount(minor: 20, unit: hour), expiresOn: last)
      try await credits.convert(
        order(village, "b"), lot: lot, hours: Amount(minor: 8, unit: hour), into: "convertedHours")
      try test.go(to: "2026-10-16")
      await #expect(throws: LedgerError.insufficient(lot: lot)) {
        try await credits.convert(
          order(village, "c"), lot: lot, hours: Amount(minor: 1, unit: hour), into: "convertedHours")
      }
      try await LotExpiry(test.installation).run()
      // 8 of 20 hours were used. 10 would have sufficed, and so would 8; with 5, three too many were used.
      for (id, hours) in [("d", Int64(10)), ("d2", 8)] {
        try await credits.correct(order(village, id), entry: 1, to: Amount(minor: hours, unit: hour))
        #expect(try await village.book(.debt) == 0)
      }
      await #expect(throws: CreditError.self) {
        try await credits.correct(order(village, "e"), entry: 1, to: Amount(minor: 5, unit: hour))
      }
      await #expect(throws: CreditError.noAmount("a credit")) {
        try await credits.correct(order(village, "f"), entry: 1, to: Amount(minor: -5, unit: hour))
      }
      #expect(try await village.faults() == [])
    }
  }

  @Test("a funder's money becomes a right, never more than lies in the deposit", arguments: TestEngine.allCases)
  func endowment(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let village = try await Village(test, rights: 0)
      let funders = Funders(test.installation)
      let employer = try await funders.open()
      try await funders.deposit(euros(1_000), to: employer, commandID: "bank 1")
      try await funders.deposit(euros(1_000), to: employer, commandID: "bank 1")
      for _ in 1...2 {
        try await funders.endow(
          euros(700), from: employer, to: village.amina.account, source: "employerEndowment", commandID: "e1",
          words: "w")
      }
      #expect(try await village.balance() == (70_000, 0))
      await #expect(throws: CreditError.noFunds(account: employer)) {
        try await funders.endow(
          euros(301), from: employer, to: village.amina.account, source: "employerEndowment", commandID: "e2",
          words: "w")
      }
      await #expect(throws: CreditError.noFunds(account: employer)) {
        try await funders.deposit(-euros(301), to: employer, commandID: "back")
      }
      try await funders.deposit(-euros(300), to: employer, commandID: "back")
      #expect(try await village.book(.deposit, of: employer) == 0)
      #expect(try await village.book(.bank, of: OperatorAccount.id) == -70_000)
      #expect(try await village.faults() == [])
    }
  }

  @Test("what an organisation earned is paid once", arguments: TestEngine.allCases)
  func payout(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let village = try await Village(test)
      let file = try await village.accepted()
      try test.go(to: "2026-10-02")
      try await village.holder(.cancel, file)
      let organisation = village.organisation.organisation
      let payouts = Payouts(test.installation)
      #expect(try await payouts.pay(organisation, commandID: "t1") == euros(90))
      #expect(try await payouts.pay(organisation, commandID: "t1") == euros(90))
      #expect(try await payouts.pay(organisation, commandID: "t2") == euros(0))
      #expect(try await village.book(.owed, of: organisation) == 0)
      #expect(try await village.book(.bank, of: OperatorAccount.id) == 9_000)
      #expect(try await village.faults() == [])
    }
  }

  @Test(
    "two accounts of one person become one: lots, credit note and debt move, numbers find the one that stays",
    arguments: TestEngine.allCases)
  func merge(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let village = try await Village(test)
      let installation = test.installation
      let number = try NIR("180126955222380")
      let other = try await installation.database.write { try HolderNumbers(installation).open(number, in: $0) }
      let credits = Credits(installation)
      let elsewhere = Credits.Order(account: other, commandID: "c", words: "w")
      let last = try requireValue(Day("2027-01-31"))
      try await credits.give(elsewhere, source: "agreement", amount: euros(300), expiresOn: last)
      let merges = Merges(installation)
      for _ in 1...2 { try await merges.merge(other, into: village.amina.account, commandID: "m", words: "w") }
      #expect(try await village.balance() == (230_000, 0))
      #expect(
        try await installation.database.read { try HolderNumbers(installation).find(number, in: $0) }
          == village.amina.account)
      try test.go(to: "2027-02-01")
      #expect(try await village.balance() == (200_000, 0))
      await #expect(throws: LedgerError.locked(other)) {
        try await credits.give(
          Credits.Order(account: other, commandID: "d", words: "w"), source: "agreement", amount: euros(1))
      }
      #expect(try await village.faults() == [])
    }
  }

  @Test("a credit that was taken back whole can be given again, and lacks nothing then", arguments: TestEngine.allCases)
  func reversal(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let village = try await Village(test)
      let credits = Credits(test.installation)
      try await credits.correct(order(village, "back"), entry: 1, to: euros(0))
      #expect(try await village.balance() == (0, 0))
      try await credits.correct(order(village, "again"), entry: 1, to: euros(2_000))
      #expect(try await village.balance() == (200_000, 0))
      #expect(try await village.faults() == [])
    }
  }

  @Test("each operation is for accounts of its kind, and says which")
  func kinds() async throws {
    try await TestInstallation.on(.memory) { test in
      let village = try await Village(test)
      let (holder, school) = (village.amina.account, village.organisation.organisation)
      let funder = try await Funders(test.installation).open()
      await #expect(throws: CreditError.wrongKind(account: school, expected: .holder)) {
        try await Credits(test.installation).give(
          Credits.Order(account: school, commandID: "1", words: "w"), source: "corrective", amount: nil)
      }
      await #expect(throws: CreditError.wrongKind(account: holder, expected: .funder)) {
        try await Funders(test.installation).deposit(euros(1), to: holder, commandID: "2")
      }
      await #expect(throws: CreditError.wrongKind(account: school, expected: .holder)) {
        try await Funders(test.installation).endow(
          euros(1), from: funder, to: school, source: "agreement", commandID: "3", words: "w")
      }
      await #expect(throws: CreditError.wrongKind(account: holder, expected: .organisation)) {
        try await Payouts(test.installation).pay(holder, commandID: "4")
      }
      await #expect(throws: LedgerError.noAccount(999)) {
        try await Payouts(test.installation).pay(999, commandID: "5")
      }
      #expect(try await village.faults() == [])
    }
  }

  @Test(
    "an account with a file under way is not merged away; one whose file's time has passed is",
    arguments: TestEngine.allCases)
  func mergeWithRequest(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let village = try await Village(test)
      let installation = test.installation
      let file = try await village.request(village.option())
      let number = try NIR("180126955222380")
      let other = try await installation.database.write { try HolderNumbers(installation).open(number, in: $0) }
      let merges = Merges(installation)
      let refusal = CreditError.cannotMerge(
        "account \(village.amina.account) has training files under way: \(file) (Titre professionnel Pâtissier, "
          + "requested). The holder withdraws or cancels them, or the training ends; then merge")
      await #expect(throws: refusal) {
        try await merges.merge(village.amina.account, into: other, commandID: "m", words: "w")
      }
      // The organisation lets its time pass, and no clockwork has run.
      try test.go(to: "2026-09-15")
      for _ in 1...2 { try await merges.merge(village.amina.account, into: other, commandID: "m", words: "w") }
      let view = try await village.enrolments.view(file, for: village.amina)
      #expect(view.enrolment.state.contract == .unanswered)
      #expect(try await village.faults() == [])
    }
  }

  @Test("an account with a file that holds money is not merged away")
  func mergeWithFile() async throws {
    try await TestInstallation.on(.memory) { test in
      let village = try await Village(test)
      let installation = test.installation
      _ = try await village.reserved()
      let number = try NIR("180126955222380")
      let other = try await installation.database.write { try HolderNumbers(installation).open(number, in: $0) }
      await #expect(throws: CreditError.self) {
        try await Merges(installation).merge(village.amina.account, into: other, commandID: "m", words: "w")
      }
      #expect(try await village.balance() == (35_000, 165_000))
      #expect(try await village.faults() == [])
    }
  }
}
