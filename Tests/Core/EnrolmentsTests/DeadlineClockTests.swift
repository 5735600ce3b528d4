import HouseTesting
import LearningAccount
import StorageTesting
import Testing

@testable import Enrolments
@testable import Identity
@testable import Ledger

@Suite("Deadlines run by the clock")
struct DeadlineClockTests {
  @Test("an organisation that stays silent loses the request, dated to the deadline", arguments: TestEngine.allCases)
  func silentOrganisation(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let village = try await Village(test)
      let file = try await village.request(try village.option())
      // Nobody ran the clock for a month.
      try test.go(to: "2026-10-01")
      #expect(try await DeadlineClock(test.installation).runAllDue() == 1)
      let view = try await village.enrolments.view(file, for: village.amina)
      #expect(view.enrolment.state == EnrolmentState(.unanswered))
      // Asked on Tuesday 1 September: two working days end on Thursday 3.
      #expect(view.history.last?.happenedAt.day == Day("2026-09-03"))
      #expect(view.deadlines.isEmpty)
      #expect(try await DeadlineClock(test.installation).runAllDue() == 0)
      #expect(try await village.faults() == [])
    }
  }

  @Test("a deadline holds through its last second, and not longer")
  func lastSecond() async throws {
    try await TestInstallation.on(.memory) { test in
      let village = try await Village(test)
      let file = try await village.request(try village.option())
      try test.go(to: "2026-09-04", hour: 0)
      test.advance(seconds: -1)
      #expect(try await DeadlineClock(test.installation).runAllDue() == 0)
      test.advance(seconds: 1)
      #expect(try await DeadlineClock(test.installation).runAllDue() == 1)
      #expect(
        try await village.enrolments.view(file, for: village.amina).enrolment.state == EnrolmentState(.unanswered))
    }
  }

  @Test("an own share that is not paid in time gives the rights back", arguments: TestEngine.allCases)
  func unpaid(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let village = try await Village(test)
      let file = try await village.reserved()
      let law = try test.installation.scheme.at(try requireValue(Day("2026-09-01")))
      let minutes = try requireValue(try law.files?.reservationMinutes.value)
      test.advance(seconds: Int64(minutes) * 60 + 1)
      #expect(try await DeadlineClock(test.installation).runAllDue() == 1)
      #expect(try await village.balance() == (200_000, 0))
      #expect(try await village.enrolments.view(file, for: village.amina).enrolment.state.contract == .unpaid)
      #expect(try await village.faults() == [])
    }
  }

  @Test("a command that comes after a deadline finds it already run")
  func lateCommand() async throws {
    try await TestInstallation.on(.memory) { test in
      let village = try await Village(test)
      let option = try village.option()
      let file = try await village.request(option)
      test.advance(days: 20)
      let refusal = await #expect(throws: Refusal.self) { try await village.propose(file, option) }
      #expect(refusal?.reason.code == "file.notInThisState")
      #expect(refusal?.reason.arguments["state"] == .term("contract.unanswered"))
    }
  }

  @Test("with prerequisites, acknowledging in time leaves thirty days to answer")
  func acknowledged() async throws {
    try await TestInstallation.on(.memory) { test in
      let village = try await Village(test)
      let option = try village.option(prerequisites: true, startsOn: "2026-12-07", endsOn: "2026-12-18")
      let file = try await village.request(option)
      try await village.answer(.acknowledge, file)
      test.advance(days: 10)
      #expect(try await DeadlineClock(test.installation).runAllDue() == 0)
      test.advance(days: 30)
      #expect(try await DeadlineClock(test.installation).runAllDue() == 1)
      let view = try await village.enrolments.view(file, for: village.amina)
      #expect(view.history.last?.happenedAt.day == Day("2026-10-01"))
    }
  }

  @Test("a passed period is recorded once and does not come back")
  func passingPeriods() async throws {
    try await TestInstallation.on(.memory) { test in
      let village = try await Village(test)
      let file = try await village.accepted()
      try test.go(to: "2026-10-12")
      // The withdrawal period, the last free day and the declaration of entry.
      #expect(try await DeadlineClock(test.installation).runAllDue() == 3)
      #expect(try await DeadlineClock(test.installation).runAllDue() == 0)
      let view = try await village.enrolments.view(file, for: village.amina)
      #expect(view.enrolment.state == EnrolmentState(.accepted))
      #expect(view.history.compactMap(\.deadline) == [.withdraw, .cancelFree, .declareEntry])
    }
  }
}
