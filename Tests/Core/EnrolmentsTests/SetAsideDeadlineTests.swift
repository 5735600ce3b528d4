import HouseTesting
import LearningAccount
import Storage
import StorageTesting
import Testing

@testable import Enrolments
@testable import Identity
@testable import Ledger

@Suite("A deadline that cannot be run")
struct SetAsideDeadlineTests {
  private func rows(_ village: Village) async throws -> [String: [Int64?]] {
    try await village.test.installation.database.read { transaction in
      let rows = try transaction.rows(
        "SELECT file_id, code, attempts, retry_at FROM deadline WHERE account_id = $1",
        .integer(village.amina.account))
      return Dictionary(
        try rows.map { row in
          let machine = village.test.installation.clocks.machine()
          let pause = try row.optionalInteger("retry_at").map { ($0 - machine.milliseconds) / 1000 }
          return ("\(try row.integer("file_id")) \(try row.text("code"))", [try row.integer("attempts"), pause])
        }, uniquingKeysWith: { first, _ in first })
    }
  }

  private func write(_ training: String, to file: Int64, _ village: Village) async throws -> String {
    try await village.test.installation.database.write { transaction in
      let row = try transaction.row(
        "SELECT training FROM enrolment WHERE account_id = $1 AND file_id = $2", .integer(village.amina.account),
        .integer(file))
      try transaction.execute(
        "UPDATE enrolment SET training = $3 WHERE account_id = $1 AND file_id = $2", .integer(village.amina.account),
        .integer(file), .text(training))
      return try requireValue(row).text("training")
    }
  }

  /// Has the database refuse what mentions `words` in an event, as a fault of a table or of ours would.
  private func refuseEvents(with words: String, _ test: TestInstallation) async throws {
    try await test.installation.database.write { transaction in
      switch transaction.engine {
      case .sqlite:
        try transaction.script(
          """
          CREATE TRIGGER obstacle BEFORE INSERT ON enrolment_event WHEN NEW.details LIKE '%\(words)%'
          BEGIN SELECT RAISE(ABORT, 'an obstacle'); END
          """)
      case .postgresql:
        try transaction.script(
          "ALTER TABLE enrolment_event ADD CONSTRAINT obstacle CHECK (details NOT LIKE '%\(words)%') NOT VALID")
      }
    }
  }

  private func takeEvents(_ test: TestInstallation) async throws {
    try await test.installation.database.write { transaction in
      switch transaction.engine {
      case .sqlite: try transaction.script("DROP TRIGGER obstacle")
      case .postgresql: try transaction.script("ALTER TABLE enrolment_event DROP CONSTRAINT obstacle")
      }
    }
  }

  @Test(
    "is set aside and tried again with growing pauses, while other files and accounts go on",
    arguments: TestEngine.allCases)
  func pauses(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let village = try await Village(test)
      let option = try village.option(action: 21)
      let damaged = try await village.request(try village.option())
      let sound = try await village.request(option, id: "second")
      let training = try await write("no JSON", to: damaged, village)
      try test.go(to: "2026-09-10")
      let clock = DeadlineClock(test.installation)
      #expect(try await clock.runAllDue() == 1)
      #expect(
        try await village.enrolments.view(sound, for: village.amina).enrolment.state == EnrolmentState(.unanswered))
      var waiting = try await rows(village)
      #expect(waiting == ["\(damaged) organisation.answer": [1, 60]])
      let list = SetAsideDeadlines(test.installation.database)
      let (counted, oldest) = (try await list.count(), try await list.oldest(5))
      #expect(counted == 1)
      #expect(oldest.map(\.file) == [damaged])
      #expect(oldest.first?.fault.isEmpty == false)

      // Not every few seconds: when its pause is over.
      test.advance(seconds: 5)
      #expect(try await clock.runAllDue() == 0)
      waiting = try await rows(village)
      #expect(waiting == ["\(damaged) organisation.answer": [1, 55]])
      for (attempts, pause) in [(2, 120), (3, 240)] as [(Int64, Int64)] {
        test.advance(seconds: pause)
        #expect(try await clock.runAllDue() == 0)
        waiting = try await rows(village)
        #expect(waiting == ["\(damaged) organisation.answer": [attempts, pause]])
      }

      // Once its cause is mended, it is run as if nothing had been.
      _ = try await write(training, to: damaged, village)
      test.advance(seconds: 240)
      #expect(try await clock.runAllDue() == 1)
      waiting = try await rows(village)
      #expect(waiting == [:])
      let view = try await village.enrolments.view(damaged, for: village.amina)
      #expect(view.enrolment.state == EnrolmentState(.unanswered))
      #expect(view.history.last?.happenedAt.day == Day("2026-09-03"))
      #expect(try await list.count() == 0)
      #expect(try await village.faults() == [])
    }
  }

  @Test(
    "keeps nobody from another file, and everybody from its own where it leads elsewhere",
    arguments: TestEngine.allCases)
  func commands(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let village = try await Village(test)
      let late = try village.option(startsOn: "2026-12-07", endsOn: "2026-12-18", action: 21)
      let damaged = try await village.request(try village.option())
      try await refuseEvents(with: "organisation.answer", test)
      try test.go(to: "2026-09-10")
      #expect(try await DeadlineClock(test.installation).runAllDue() == 0)
      let other = try await village.request(late, id: "other")
      try await village.propose(other, late)
      let refusal = await #expect(throws: Refusal.self) { try await village.holder(.withdraw, damaged) }
      #expect(refusal?.reason.code == "file.deadlineAwaited")
      let proposal = await #expect(throws: Refusal.self) { try await village.propose(damaged, try village.option()) }
      #expect(proposal?.reason.code == "file.deadlineAwaited")
      #expect(try await village.faults() == [])
      try await takeEvents(test)
      test.advance(seconds: 60)
      let then = await #expect(throws: Refusal.self) { try await village.holder(.withdraw, damaged) }
      #expect(then?.reason.code == "file.notInThisState")
    }
  }

  @Test(
    "that changes no state keeps nobody from anything, and stays when those after it pass",
    arguments: TestEngine.allCases)
  func passing(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let village = try await Village(test)
      let file = try await village.accepted()
      try await refuseEvents(with: "holder.withdraw", test)
      try test.go(to: "2026-10-12")
      let clock = DeadlineClock(test.installation)
      // The last free day and the declaration of entry.
      #expect(try await clock.runAllDue() == 2)
      var waiting = try await rows(village)
      #expect(waiting.filter { $0.value[0] != 0 } == ["\(file) holder.withdraw": [1, 60]])
      #expect(try await village.faults() == [])

      let start = try requireValue(Day("2026-10-05"))
      if engine != .file {
        try await village.answer(.declareEntry(on: start), file)
        #expect(try await village.faults() == [])
        return
      }
      try await takeEvents(test)
      test.advance(seconds: 60)
      #expect(try await clock.runAllDue() == 1)
      waiting = try await rows(village)
      #expect(waiting.keys.sorted() == ["\(file) organisation.hold"])
      let view = try await village.enrolments.view(file, for: village.amina)
      #expect(view.history.compactMap(\.deadline) == [.cancelFree, .declareEntry, .withdraw])
      #expect(view.history.last?.happenedAt.day == Day("2026-09-15"))
      #expect(try await village.faults() == [])
    }
  }

  @Test("is not tried by the command that waits for its pause, and its pause never exceeds a day")
  func longest() {
    #expect((1...4).map { SetAsideDeadline.pauseSeconds(after: $0) } == [60, 120, 240, 480])
    #expect(SetAsideDeadline.pauseSeconds(after: 12) == 86_400)
    #expect(SetAsideDeadline.pauseSeconds(after: Int.max) == 86_400)
  }
}
