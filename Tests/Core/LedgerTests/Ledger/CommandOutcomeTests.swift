import Dispatch
import HouseTesting
import LearningAccount
import Storage
import StorageTesting
import Testing

@testable import Enrolments
@testable import Identity
@testable import Ledger

@Suite("A command whose answer was lost")
struct CommandOutcomeTests {
  @Test("is known by its id: done, or not", arguments: TestEngine.allCases)
  func known(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let village = try await Village(test)
      let outcome = CommandOutcome(test.installation.database)
      #expect(try await outcome.wasDone("credit:first", on: village.amina.account))
      #expect(try await !outcome.wasDone("credit:second", on: village.amina.account))
      #expect(try await !outcome.wasDone("credit:first", on: OperatorAccount.id))
    }
  }

  @Test(
    "is not called undone while it is still being committed", .enabled(if: TestEngine.allCases.contains(.postgresql)))
  func waits() async throws {
    try await TestInstallation.on(.postgresql) { test in
      let village = try await Village(test)
      let account = village.amina.account
      let database = test.installation.database
      let (asked, holds) = (DispatchSemaphore(value: 0), AsyncStream<Void>.makeStream())
      async let slow: Void = database.write { transaction in
        let command = test.installation.command(
          "late", on: account, "late", effective: try requireValue(Day("2026-09-01")))
        _ = try AccountLedger.perform(command, in: transaction) { _ in Done.done }
        holds.continuation.yield()
        asked.wait()
      }
      for await _ in holds.stream { break }
      async let wasDone = CommandOutcome(database).wasDone("late", on: account)
      // The question waits for the head, which the other transaction holds.
      while try await database.read({
        try $0.row(
          "SELECT 1 AS found FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'")
      }) == nil {}
      asked.signal()
      try await slow
      #expect(try await wasDone)
    }
  }
}
