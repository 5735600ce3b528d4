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
@testable import Rights

/// Two funders, and what else may meet their money: other files, debts, merges, other commands.
@Suite("Funders' money beside other money")
struct TopUpsTogetherTests {
  private struct Scene {
    let village: Village
    let funders: Funders
    let region: Int64
    let employer: Int64

    init(_ test: TestInstallation, rights: Int64 = 1_000) async throws {
      village = try await Village(test, rights: rights)
      funders = Funders(test.installation)
      region = try await funders.open()
      employer = try await funders.open()
      for funder in [region, employer] {
        try await funders.deposit(Amount(minor: 200_000, unit: Village.euro), to: funder, commandID: "bank")
      }
    }

    func topUp(
      _ cents: Int64, _ file: Int64, by funder: Int64? = nil, as kind: String = "region", id: String = "top",
      of account: Int64? = nil
    ) async throws {
      let address = EnrolmentAddress(account: account ?? village.amina.account, file: file)
      try await funders.topUp(
        Amount(minor: cents, unit: Village.euro), as: kind, from: funder ?? region, for: address, commandID: id)
    }

    func deposits() async throws -> [Int64] {
      [try await village.book(.deposit, of: region), try await village.book(.deposit, of: employer)]
    }
  }

  @Test(
    "two funders on one file: each gives and gets its own", arguments: TestEngine.allCases,
    ["withdrawn", "late", "brokenOff"])
  func two(engine: TestEngine, end: String) async throws {
    try await TestInstallation.on(engine) { test in
      let scene = try await Scene(test)
      let village = scene.village
      let option = try village.option()
      let file = try await village.request(option)
      try await scene.topUp(30_000, file, id: "region")
      try await scene.topUp(90_000, file, by: scene.employer, as: "opco", id: "employer")
      #expect(try await village.faults() == [])
      try await village.propose(file, option)
      // An employers' fund frees from the participation: nothing is left for the holder.
      #expect(try await village.holder(.accept, file) == EnrolmentState(.accepted))
      #expect(try await scene.deposits() == [170_000, 150_000])
      #expect(try await village.faults() == [])
      switch end {
      case "withdrawn":
        try await village.holder(.withdraw, file)
        #expect(try await scene.deposits() == [200_000, 200_000])
      case "late":
        try test.go(to: "2026-10-02")
        try await village.holder(.cancel, file)
        #expect(try await scene.deposits() == [170_000, 150_000])
      default:
        try test.go(to: "2026-10-06")
        try await village.answer(.declareEntry(on: try requireValue(Day("2026-10-05"))), file)
        let eighth = try requireValue(Completion(attendedShare: Proportion(1, over: 8), cause: .resumptionProposed))
        try await village.answer(.declareExit(on: try requireValue(Day("2026-10-06")), eighth), file)
        try test.go(to: "2026-10-20")
        try await village.passDeadlines()
        #expect(try await scene.deposits() == [196_250, 193_750])
      }
      #expect(try await village.faults() == [])
      // Who was to pay what stays in the file, whatever came back.
      let view = try await village.enrolments.view(file, for: village.amina)
      #expect(view.topUps.map(\.amount.minor) == [30_000, 50_000])
      #expect(view.reserved == nil)
      // Neither the statement nor the trace of anybody loses its way.
      let by = OperatorAccess(commandLine: "test")
      for account in [village.amina.account, scene.region] {
        _ = try await Statements(test.installation).statement(LedgerAccess(account: account, by: by))
      }
      let trails = try await Trails(test.installation).follow(LedgerAccess(village.amina))
      #expect(trails.map(\.granted.minor) == [100_000])
    }
  }

  @Test("only others pay, or none of what they add is needed", arguments: TestEngine.allCases)
  func whole(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let scene = try await Scene(test, rights: 0)
      let village = scene.village
      let option = try village.option()
      let file = try await village.request(option)
      try await scene.topUp(180_000, file, by: scene.employer, as: "employer")
      try await village.propose(file, option)
      #expect(try await village.holder(.accept, file) == EnrolmentState(.accepted))
      #expect(try await scene.deposits() == [200_000, 20_000])
      #expect(try await village.faults() == [])
      try await village.holder(.withdraw, file)
      #expect(try await scene.deposits() == [200_000, 200_000])
      #expect(try await village.faults() == [])

      let cheap = try village.option(price: 100, action: 21)
      let second = try await village.request(cheap, id: "cheap")
      try await scene.topUp(5_000, second, id: "cheap top")
      try await village.propose(second, cheap)
      #expect(try await village.holder(.accept, second) == EnrolmentState(.awaitingPayment))
      #expect(try await scene.deposits() == [200_000, 200_000])
      #expect(try await village.faults() == [])
      try await village.holder(.pay, second)
      #expect(try await village.faults() == [])
      try test.go(to: "2026-10-02")
      try await village.holder(.cancel, second)
      #expect(try await village.book(.creditNote) == 10_000)
      #expect(try await village.faults() == [])

      // The credit note pays beside the region.
      let later = try village.option(startsOn: "2026-12-07", endsOn: "2026-12-18", action: 22)
      let third = try await village.request(later, id: "later")
      try await scene.topUp(165_000, third, id: "later top")
      try await village.propose(third, later)
      try await village.holder(.accept, third)
      try await village.holder(.pay, third)
      #expect(try await village.book(.creditNote) == 0)
      #expect(try await village.faults() == [])
      try await village.holder(.withdraw, third)
      #expect(try await village.book(.creditNote) == 10_000)
      #expect(try await scene.deposits() == [200_000, 200_000])
      #expect(try await village.faults() == [])
    }
  }

  @Test("who is no funder adds nothing; an id means one thing, whoever uses it", arguments: TestEngine.allCases)
  func wrong(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let scene = try await Scene(test)
      let village = scene.village
      let option = try village.option()
      let file = try await village.request(option, id: "same")
      for other in [village.organisation.organisation, village.amina.account, OperatorAccount.id] {
        await #expect(throws: CreditError.wrongKind(account: other, expected: .funder)) {
          try await scene.topUp(1, file, by: other)
        }
      }
      await #expect(throws: (any Error).self) { try await scene.topUp(1, file, by: 77) }
      await #expect(throws: LedgerError.commandReused("same")) { try await scene.topUp(1, file, id: "same") }
      try await scene.topUp(1, file, id: "x")
      await #expect(throws: LedgerError.commandReused("x")) { try await scene.topUp(2, file, id: "x") }
      await #expect(throws: LedgerError.commandReused("x")) {
        try await scene.topUp(1, file, by: scene.employer, id: "x")
      }
      await #expect(throws: LedgerError.commandReused("x")) { try await village.holder(.withdraw, file, id: "x") }
      // Another account may use the same id.
      try await village.propose(file, option)
      // A price that a funder changes meanwhile is not charged.
      let shown = try requireValue(try await village.enrolments.view(file, for: village.amina).split?.answer.own)
      try await scene.funders.takeBackTopUp(
        of: scene.region, from: EnrolmentAddress(account: village.amina.account, file: file), commandID: "back")
      let refusal = await #expect(throws: Refusal.self) {
        try await village.enrolments.perform(.accept, on: file, by: village.amina, shown: shown, commandID: "accept")
      }
      #expect(refusal?.reason.code == "file.costChanged")
      #expect(try await scene.deposits() == [200_000, 200_000])
      #expect(try await village.faults() == [])
    }
  }

  @Test("a debt takes the rights that come back and nothing of the funder's", arguments: TestEngine.allCases)
  func debt(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let scene = try await Scene(test)
      let village = scene.village
      let option = try village.option()
      let file = try await village.request(option)
      try await scene.topUp(40_000, file)
      try await village.propose(file, option)
      try await village.holder(.accept, file)
      try await Credits(test.installation).correct(
        .init(account: village.amina.account, commandID: "fix", words: "checked"), entry: 1,
        to: Amount(minor: 60_000, unit: Village.euro))
      #expect(try await village.book(.debt) == -40_000)
      try await village.holder(.decline, file)
      #expect(try await village.book(.debt) == 0)
      #expect(try await village.balance() == (60_000, 0))
      #expect(try await scene.deposits() == [200_000, 200_000])
      #expect(try await village.faults() == [])
    }
  }

  @Test(
    "a merge gives back what a file had that is over, and waits for one that is not", arguments: TestEngine.allCases)
  func merge(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let scene = try await Scene(test)
      let village = scene.village
      let file = try await village.request(try village.option())
      try await scene.topUp(40_000, file)
      let number = try NIR("180126955222380")
      let other = try await test.installation.database.write {
        try HolderNumbers(test.installation).open(number, in: $0)
      }
      let merges = Merges(test.installation)
      await #expect(throws: CreditError.self) {
        try await merges.merge(village.amina.account, into: other, commandID: "merge", words: "one")
      }
      #expect(try await village.faults() == [])
      test.advance(days: 8)
      try await merges.merge(village.amina.account, into: other, commandID: "merge", words: "one")
      #expect(try await scene.deposits() == [200_000, 200_000])
      try await scene.topUp(40_000, file)
      await #expect(throws: (any Error).self) { try await scene.topUp(40_000, file, id: "new") }
      #expect(try await scene.deposits() == [200_000, 200_000])
      #expect(try await village.faults() == [])
    }
  }

  @Test("deadlines of several files take the heads of others in one order", arguments: TestEngine.allCases)
  func order(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let scene = try await Scene(test)
      for (place, funder) in [scene.employer, scene.region].enumerated() {
        let option = try scene.village.option(action: Int64(20 + place))
        let file = try await scene.village.request(option, id: "request \(place)")
        try await scene.topUp(1_000, file, by: funder, id: "top \(place)")
      }
      test.advance(days: 8)
      let account = scene.village.amina.account
      let heads = try await test.installation.database.write { transaction in
        let observed = ObservedTransaction(transaction)
        _ = try EnrolmentStep.caughtUp(test.installation, account: account, in: observed)
        return observed.heads
      }
      #expect(
        heads == [account, scene.village.organisation.organisation, scene.region, scene.employer, OperatorAccount.id])
      #expect(try await scene.village.faults() == [])
    }
  }

  @Test("files that end together, and money that comes and goes, never lose any", arguments: TestEngine.allCases)
  func together(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let scene = try await Scene(test)
      let (installation, enrolments) = (test.installation, scene.village.enrolments)
      let by = OperatorAccess(commandLine: "test")
      let holders = try await installation.database.write { transaction in
        try (1...9).map { place in
          let digits = "190057500100\(place)"
          let key = 97 - (Int64(digits) ?? 0) % 97
          let number = try NIR("\(digits)\(key < 10 ? "0" : "")\(key)")
          let account = try HolderNumbers(installation).open(number, in: transaction)
          return try HolderAccess.find(account: account, by: by, in: transaction)
        }
      }
      for (place, holder) in holders.enumerated() {
        for number in 0...3 {
          let option = try scene.village.option(action: Int64(20 + number))
          let file = try await enrolments.request(
            holder, session: option, holderStatus: "employee", commandID: "request \(number)")
          // Of one holder the region's ends first, of the next the employer's.
          let funder = (place + number) % 2 == 0 ? scene.region : scene.employer
          try await scene.topUp(1_000, file, by: funder, id: "top \(number)", of: holder.account)
        }
      }
      #expect(try await scene.deposits() == [182_000, 182_000])
      test.advance(days: 8)
      try await withThrowingTaskGroup(of: Void.self) { group in
        for holder in holders {
          group.addTask {
            try await installation.database.write { transaction in
              _ = try EnrolmentStep.caughtUp(installation, account: holder.account, in: transaction)
            }
          }
        }
        for funder in [scene.region, scene.employer] {
          for number in 1...10 {
            group.addTask {
              try await scene.funders.deposit(
                Amount(minor: number.isMultiple(of: 2) ? 500 : -500, unit: Village.euro), to: funder,
                commandID: "move \(number)")
            }
          }
        }
        try await group.waitForAll()
      }
      #expect(try await scene.deposits() == [200_000, 200_000])
      #expect(try await scene.village.faults() == [])
    }
  }
}
