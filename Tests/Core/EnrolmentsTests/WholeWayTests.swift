import HouseTesting
import LearningAccount
import StorageTesting
import Testing

@testable import Enrolments
@testable import Identity
@testable import Ledger

@Suite("A file from request to exit")
struct WholeWayTests {
  @Test("the money moves at each step, and the ledger stays whole", arguments: TestEngine.allCases)
  func wholeWay(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let village = try await Village(test)
      let option = try village.option()
      let file = try await village.request(option)
      try await village.propose(file, option)
      #expect(try await village.balance() == (200_000, 0))

      // 150 € of participation since 2 April 2026; the rest comes from the rights.
      #expect(try await village.holder(.accept, file) == EnrolmentState(.awaitingPayment))
      #expect(try await village.balance() == (35_000, 165_000))

      #expect(try await village.holder(.pay, file) == EnrolmentState(.accepted))
      #expect(try await village.book(.reserved(file: file)) == 180_000)
      #expect(try await village.book(.own) == 0)

      try test.go(to: "2026-10-05")
      let start = try requireValue(Day("2026-10-05"))
      #expect(try await village.answer(.declareEntry(on: start), file) == EnrolmentState(.accepted, .inTraining))
      #expect(try await village.book(.reserved(file: file)) == 0)
      #expect(try await village.book(.committed(file: file)) == 180_000)
      #expect(try await village.balance() == (35_000, 0))

      try test.go(to: "2026-11-13")
      let end = try requireValue(Day("2026-11-13"))
      let declared = try await village.answer(.declareExit(on: end, .whole), file)
      #expect(declared == EnrolmentState(.accepted, .serviceDeclared))
      #expect(try await village.book(.committed(file: file)) == 180_000)
      #expect(try await village.owed() == 0)

      // Five working days later what was declared holds.
      try test.go(to: "2026-11-21")
      try await village.passDeadlines()
      #expect(try await village.book(.committed(file: file)) == 0)
      #expect(try await village.owed() == 180_000)
      #expect(try await village.balance() == (35_000, 0))
      #expect(try await village.faults() == [])

      let view = try await village.enrolments.view(file, for: village.amina)
      #expect(
        view.history.map(\.command)
          == [.request, .propose, .accept, .pay, .lapse, .lapse, .declareEntry, .declareExit, .lapse])
    }
  }

  @Test(
    "a training followed in part is settled by the scheme's table of ends",
    arguments: [
      // Of 1 800 €: 165 000 cents of rights and 15 000 of own money were committed, 35 000 had stayed.
      (Completion(attendedShare: Proportion(24, over: 100)), 45_000, 35_000, 0, 0),
      (Completion(attendedShare: Proportion(25, over: 100)), 45_000, 35_000, 0, 0),
      (Completion(attendedShare: Proportion(50, over: 100)), 90_000, 35_000, 0, 0),
      (Completion(attendedShare: Proportion(80, over: 100)), 180_000, 35_000, 0, 0),
      (Completion(attendedShare: Proportion(1, over: 2), cause: .forceMajeure), 90_000, 117_500, 0, 7_500),
      (Completion(attendedShare: Proportion(1, over: 2), cause: .resumptionProposed), 90_000, 117_500, 0, 7_500),
      (Completion(attendedShare: Proportion(9, over: 10), cause: .brokenOff), 0, 200_000, 0, 15_000),
    ] as [(Completion?, Int64, Int64, Int64, Int64)])
  func followedInPart(completion: Completion?, owed: Int64, left: Int64, note: Int64, refunded: Int64) async throws {
    try await TestInstallation.on(.memory) { test in
      let village = try await Village(test)
      let file = try await village.accepted()
      try test.go(to: "2026-10-05")
      try await village.answer(.declareEntry(on: try requireValue(Day("2026-10-05"))), file)
      try test.go(to: "2026-10-20")
      let exit = EnrolmentCommand.declareExit(
        on: try requireValue(Day("2026-10-20")), try requireValue(completion))
      try await village.answer(exit, file)
      try test.go(to: "2026-10-29")
      try await village.passDeadlines()
      #expect(try await village.owed() == owed)
      #expect(try await village.balance() == (left, 0))
      #expect(try await village.book(.creditNote) == note)
      // 150 € came in by card; what is refunded has left again.
      #expect(try await village.book(.cardClearing, of: OperatorAccount.id) == refunded - 15_000)
      #expect(try await village.faults() == [])
    }
  }

  @Test(
    "a form that is sent twice makes one file, and its id cannot be used for another", arguments: TestEngine.allCases)
  func twice(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let village = try await Village(test)
      let first = try await village.request(try village.option(), id: "form 1")
      let second = try await village.request(try village.option(), id: "form 1")
      #expect(first == second)
      #expect(try await village.enrolments.list(village.amina).count == 1)

      try await village.propose(first, try village.option())
      let state = try await village.holder(.accept, first, id: "accept once")
      #expect(try await village.holder(.accept, first, id: "accept once") == state)
      #expect(try await village.balance() == (35_000, 165_000))
      await #expect(throws: LedgerError.commandReused("accept once")) {
        try await village.holder(.decline, first, id: "accept once")
      }
    }
  }

  @Test("rights that cover the price but for nothing leave nothing to pay: a jobseeker's file is accepted at once")
  func nothingToPay() async throws {
    try await TestInstallation.on(.memory) { test in
      let village = try await Village(test)
      let option = try village.option()
      let file = try await village.enrolments.request(
        village.amina, session: option, holderStatus: "jobseeker", commandID: "r")
      try await village.propose(file, option)
      #expect(try await village.holder(.accept, file) == EnrolmentState(.accepted))
      #expect(try await village.balance() == (20_000, 180_000))
      #expect(try await village.faults() == [])
    }
  }

  @Test("withdrawing in time gives back the rights and the own money", arguments: TestEngine.allCases)
  func withdrawal(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let village = try await Village(test)
      let file = try await village.accepted()
      #expect(try await village.holder(.withdraw, file) == EnrolmentState(.withdrawn))
      #expect(try await village.balance() == (200_000, 0))
      #expect(try await village.book(.own) == 0)
      #expect(try await village.book(.reserved(file: file)) == 0)
      #expect(try await village.faults() == [])
    }
  }

  @Test("withdrawing after the period is refused with the day that was the last")
  func withdrawalTooLate() async throws {
    try await TestInstallation.on(.memory) { test in
      let village = try await Village(test)
      let file = try await village.accepted()
      // Accepted on Tuesday 1 September: 14 calendar days end on the 15th.
      try test.go(to: "2026-09-16")
      let refusal = await #expect(throws: Refusal.self) { try await village.holder(.withdraw, file) }
      #expect(refusal?.reason.arguments["last"] == .day(try requireValue(Day("2026-09-15"))))
    }
  }

  @Test("another organisation neither sees nor moves a file")
  func otherOrganisation() async throws {
    try await TestInstallation.on(.memory) { test in
      let village = try await Village(test)
      let file = try await village.request(try village.option())
      let other = MemberAccess(organisation: 501, by: OperatorAccess(commandLine: "test"))
      let address = EnrolmentAddress(account: village.amina.account, file: file)
      await #expect(throws: EnrolmentError.unknownFile(file)) {
        try await village.enrolments.view(address, for: other)
      }
      await #expect(throws: EnrolmentError.unknownFile(file)) {
        try await village.enrolments.perform(.refuse(.sessionFull, words: nil), on: address, by: other, commandID: "x")
      }
      #expect(try await village.enrolments.queue(other).lines.isEmpty)
      #expect(try await village.enrolments.queue(village.organisation).lines.count == 1)
    }
  }

  @Test("a proposal that starts too early is refused with the first day that would do")
  func startsTooEarly() async throws {
    try await TestInstallation.on(.memory) { test in
      let village = try await Village(test)
      let option = try village.option(startsOn: "2026-09-15")
      let file = try await village.request(option)
      let refusal = await #expect(throws: Refusal.self) { try await village.propose(file, option) }
      // The eleventh working day after Tuesday 1 September 2026.
      #expect(refusal?.remedy?.arguments["earliest"] == .day(try requireValue(Day("2026-09-16"))))
    }
  }
}
