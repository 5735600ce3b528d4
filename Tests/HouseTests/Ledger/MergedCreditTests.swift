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
@testable import Rights

@Suite("What came to an account by a merge")
struct MergedCreditTests {
  private func open(_ number: String, _ test: TestInstallation) async throws -> Int64 {
    let nir = try NIR(number)
    return try await test.installation.database.write { try HolderNumbers(test.installation).open(nir, in: $0) }
  }

  private func lot(_ id: Int64, of account: Int64, _ test: TestInstallation) async throws -> Int64? {
    try await test.installation.database.read {
      try $0.row(
        "SELECT available FROM lot WHERE account_id = $1 AND lot_id = $2", .integer(account), .integer(id))?
        .integer("available")
    }
  }

  @Test("a credit is corrected where it is now, over two merges", arguments: TestEngine.allCases)
  func corrected(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let village = try await Village(test, rights: 0)
      let (credits, merges, amina) = (Credits(test.installation), Merges(test.installation), village.amina.account)
      func order(_ id: String, on account: Int64? = nil) -> Credits.Order {
        .init(account: account ?? amina, commandID: id, words: "checked")
      }
      let first = try await credits.give(order("a"), source: "accrual", amount: euros(2_000))
      let second = try await credits.give(order("b"), source: "agreement", amount: euros(700))
      try await credits.correct(order("c"), entry: 1, to: euros(1_900))
      let (next, last) = (try await open("180126955222380", test), try await open("190057500100163", test))
      try await merges.merge(amina, into: next, commandID: "m1", words: "one person")

      try await credits.correct(order("d"), entry: 1, to: euros(1_500))
      #expect(try await lot(first, of: next, test) == 150_000)
      // Done before the merge, and asked again after it: still the same command.
      try await credits.correct(order("c"), entry: 1, to: euros(1_900))
      #expect(try await lot(first, of: next, test) == 150_000)
      try await credits.correct(order("e"), entry: 2, to: euros(0))
      #expect(try await lot(second, of: next, test) == 0)
      try await merges.merge(next, into: last, commandID: "m2", words: "one person")

      try await credits.correct(order("f"), entry: 1, to: euros(1_600))
      #expect(try await lot(first, of: last, test) == 160_000)
      // Done in the account between, which was merged away since.
      try await credits.correct(order("d"), entry: 1, to: euros(1_500))
      #expect(try await lot(first, of: last, test) == 160_000)
      await #expect(throws: LedgerError.commandReused("d")) {
        try await credits.correct(order("d"), entry: 1, to: euros(1_400))
      }
      // Nothing was left of the second to come along; it gets its lot again, with its own number and source.
      #expect(try await lot(second, of: last, test) == nil)
      try await credits.correct(order("g"), entry: 2, to: euros(100))
      #expect(try await lot(second, of: last, test) == 10_000)
      try await credits.correct(order("h"), entry: 2, to: euros(50))
      #expect(try await lot(second, of: last, test) == 5_000)
      await #expect(throws: LedgerError.commandReused("h")) {
        try await credits.correct(order("h"), entry: 2, to: euros(51))
      }
      await #expect(throws: CreditError.noCredit(3)) { try await credits.correct(order("i"), entry: 3, to: euros(1)) }
      let named = try await Statements(test.installation).explain(
        2, LedgerAccess(account: last, by: OperatorAccess(commandLine: "test")))
      #expect(named.code == .corrected && named.corrects == 1)
      #expect(try await village.faults() == [])
    }
  }

  @Test(
    "what was spent of it before the merge becomes a debt of the account that stays", arguments: TestEngine.allCases)
  func debt(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let village = try await Village(test)
      let (credits, amina) = (Credits(test.installation), village.amina.account)
      func order(_ id: String) -> Credits.Order { .init(account: amina, commandID: id, words: "checked") }
      let file = try await village.accepted()
      try test.go(to: "2026-10-02")
      try await village.holder(.cancel, file)
      // 1 650 € are gone; the rest is taken back.
      let spent = try await credits.correct(order("a"), entry: 1, to: euros(1_650))
      let other = try await open("180126955222380", test)
      try await Merges(test.installation).merge(amina, into: other, commandID: "m", words: "one person")
      try await credits.correct(order("c"), entry: 1, to: euros(1_000))
      #expect(try await village.book(.debt, of: other) == -65_000)
      try await credits.correct(order("d"), entry: 1, to: euros(1_500))
      #expect(try await village.book(.debt, of: other) == -15_000)
      try await credits.correct(order("e"), entry: 1, to: euros(2_500))
      // 150 € undo the rest of the debt; the lot, of which nothing was left to come along, gets the others.
      #expect(try await village.book(.debt, of: other) == 0)
      #expect(try await lot(spent, of: other, test) == 85_000)
      #expect(try await village.faults() == [])
    }
  }

  @Test("a frozen account that was not merged stays frozen for corrections, too")
  func locked() async throws {
    try await TestInstallation.on(.memory) { test in
      let village = try await Village(test)
      let account = village.amina.account
      try await test.installation.database.write {
        try $0.execute("UPDATE account_head SET locked = 1 WHERE account_id = $1", .integer(account))
      }
      await #expect(throws: LedgerError.locked(account)) {
        try await Credits(test.installation).correct(
          .init(account: account, commandID: "a", words: "w"), entry: 1, to: euros(1))
      }
    }
  }

  @Test(
    "the holder's number is the account's own, unless that served only until the lasting one came",
    arguments: TestEngine.allCases)
  func number(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let installation = test.installation
      // Whatever their hashes: enough pairs that an order by hash fails for some.
      for place in 1...6 {
        let (own, moved) = (try number("19005750010\(place)1"), try number("18004690020\(place)1"))
        let (target, source) = (try await open(own, test), try await open(moved, test))
        try await Merges(installation).merge(source, into: target, commandID: "m", words: "w")
        #expect(try await found(target, installation) == own)
        #expect(try await found(source, installation) == nil)
        #expect(
          try await installation.database.read { try HolderNumbers(installation).find(NIR(moved), in: $0) } == target)
      }
      for place in 1...6 {
        let (provisional, lasting) = (try number("79005750030\(place)1"), try number("29004690040\(place)1"))
        let (target, source) = (try await open(provisional, test), try await open(lasting, test))
        try await Merges(installation).merge(source, into: target, commandID: "m", words: "w")
        #expect(try await found(target, installation) == lasting)
      }
    }
  }

  private func found(_ account: Int64, _ installation: Installation) async throws -> String? {
    try await installation.database.read {
      try HolderNumbers(installation).number(of: account, in: $0)?.normalized
    }
  }

  /// Thirteen digits with their key.
  private func number(_ body: String) throws -> String { try NIR(body).normalized }
}
