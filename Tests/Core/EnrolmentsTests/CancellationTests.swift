import HouseTesting
import LearningAccount
import Storage
import StorageTesting
import Testing

@testable import Enrolments
@testable import Identity
@testable import Ledger

@Suite("A file that ends before its training")
struct CancellationTests {
  @Test(
    "late: rights are debited, own money becomes a credit note, 5 % go to the organisation",
    arguments: TestEngine.allCases)
  func late(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let village = try await Village(test)
      let file = try await village.accepted()
      try test.go(to: "2026-09-28")
      #expect(try await village.holder(.cancel, file) == EnrolmentState(.cancelledByHolder))
      #expect(try await village.balance() == (35_000, 0))
      #expect(try await village.book(.reserved(file: file)) == 0)
      #expect(try await village.book(.creditNote) == 15_000)
      #expect(try await village.book(.owed, of: village.organisation.organisation) == 9_000)
      #expect(try await village.book(.fund, of: OperatorAccount.id) == 156_000)
      #expect(try await village.faults() == [])
      let history = try await village.enrolments.view(file, for: village.amina).history
      #expect(history.last?.reasons.contains { $0.code == "cancellation.case.C" } == true)
    }
  }

  @Test("a credit note pays the next training before a card does", arguments: TestEngine.allCases)
  func creditNote(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let village = try await Village(test, rights: 4000)
      let first = try await village.accepted()
      try test.go(to: "2026-09-28")
      try await village.holder(.cancel, first)
      let option = try village.option(startsOn: "2026-12-07", endsOn: "2026-12-18", action: 21)
      let second = try await village.accepted(option, id: "second")
      #expect(try await village.book(.creditNote) == 0)
      #expect(try await village.book(.reserved(file: second)) == 180_000)
      // Only the first training's share ever came by card.
      #expect(try await village.book(.cardClearing, of: OperatorAccount.id) == -15_000)
      // Withdrawing gives it back to where it came from: no card is refunded.
      try await village.holder(.withdraw, second)
      #expect(try await village.book(.creditNote) == 15_000)
      #expect(try await village.book(.cardClearing, of: OperatorAccount.id) == -15_000)
      #expect(try await village.faults() == [])
    }
  }

  @Test("early: everything comes back, the own money to the card", arguments: TestEngine.allCases)
  func early(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let village = try await Village(test)
      let file = try await village.accepted()
      // After the withdrawal period, and still more than seven working days ahead.
      try test.go(to: "2026-09-18")
      #expect(try await village.holder(.cancel, file) == EnrolmentState(.cancelledByHolder))
      #expect(try await village.balance() == (200_000, 0))
      #expect(try await village.book(.creditNote) == 0)
      #expect(try await village.book(.cardClearing, of: OperatorAccount.id) == 0)
      #expect(try await village.faults() == [])
    }
  }

  @Test("by the organisation, on any day: everything comes back")
  func byOrganisation() async throws {
    try await TestInstallation.on(.memory) { test in
      let village = try await Village(test)
      let file = try await village.accepted()
      try test.go(to: "2026-10-02")
      #expect(try await village.answer(.cancelSession, file) == EnrolmentState(.cancelledByOrganisation))
      #expect(try await village.balance() == (200_000, 0))
      #expect(try await village.book(.owed, of: village.organisation.organisation) == 0)
      #expect(try await village.faults() == [])
    }
  }

  @Test("an absence is declared after the start day only, and costs what a late cancellation does")
  func noShow() async throws {
    try await TestInstallation.on(.memory) { test in
      let village = try await Village(test)
      let file = try await village.accepted()
      try test.go(to: "2026-10-05")
      let refusal = await #expect(throws: Refusal.self) { try await village.answer(.declareNoShow, file, id: "early") }
      #expect(refusal?.remedy?.arguments["day"] == .day(try requireValue(Day("2026-10-06"))))
      try test.go(to: "2026-10-06")
      #expect(try await village.answer(.declareNoShow, file) == EnrolmentState(.cancelledByHolder, .noShow))
      #expect(try await village.balance() == (35_000, 0))
      #expect(try await village.book(.owed, of: village.organisation.organisation) == 9_000)
      #expect(try await village.faults() == [])
    }
  }

  @Test("an organisation that never says anything does not keep the money waiting", arguments: TestEngine.allCases)
  func neverHeld(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let village = try await Village(test)
      let file = try await village.accepted()
      // The training ends on 13 November; its exit could be declared until the 18th.
      try test.go(to: "2026-11-19")
      try await DeadlineClock(test.installation).runAllDue()
      let view = try await village.enrolments.view(file, for: village.amina)
      #expect(view.enrolment.state == EnrolmentState(.cancelledByOrganisation))
      #expect(view.enrolment.ended?.day == Day("2026-11-18"))
      #expect(try await village.balance() == (200_000, 0))
      #expect(try await village.faults() == [])
      await #expect(throws: Refusal.self) {
        try await village.answer(.declareEntry(on: try requireValue(Day("2026-10-05"))), file)
      }
    }
  }

  @Test("nobody pays what they were not shown")
  func shown() async throws {
    try await TestInstallation.on(.memory) { test in
      let village = try await Village(test)
      let file = try await village.accepted()
      try test.go(to: "2026-09-28")
      let nothing = Amount.zero(Village.euro)
      let refusal = await #expect(throws: Refusal.self) {
        try await village.enrolments.perform(.cancel, on: file, by: village.amina, shown: nothing, commandID: "1")
      }
      #expect(refusal?.reason.code == "file.costChanged")
      #expect(refusal?.reason.arguments["cost"] == .amount(Amount(minor: 180_000, unit: Village.euro)))
      #expect(try await village.balance() == (35_000, 165_000))
      try await village.enrolments.perform(
        .cancel, on: file, by: village.amina, shown: Amount(minor: 180_000, unit: Village.euro), commandID: "2")
      #expect(try await village.balance() == (35_000, 0))
    }
  }
}
