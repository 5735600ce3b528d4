import HouseTesting
import Storage
import StorageTesting
import Testing

@testable import Enrolments
@testable import Identity
@testable import LearningAccount
@testable import Ledger

@Suite("The deadlines that a command leaves")
struct ReplacedDeadlineTests {
  private func codes(_ file: Int64, _ village: Village) async throws -> [String] {
    try await village.test.installation.database.read { transaction in
      try transaction.rows(
        "SELECT code FROM deadline WHERE account_id = $1 AND file_id = $2 ORDER BY code",
        .integer(village.amina.account), .integer(file)
      ).map { try $0.text("code") }
    }
  }

  /// Writes a decision as if the table had made it.
  private func write(
    _ command: EnrolmentCommand, to state: EnrolmentState, _ deadlines: [RunningDeadline], _ file: Int64,
    _ village: Village
  ) async throws {
    let (installation, account) = (village.test.installation, village.amina.account)
    _ = try await installation.database.write { transaction in
      let store = EnrolmentStore(installation: installation)
      let stored = try requireValue(try store.load(account: account, file: file, in: transaction))
      var after = stored.enrolment
      after.state = state
      let decision = EnrolmentDecision(
        enrolment: after, command: command, actor: .clock, split: nil, movements: [], cost: .zero(Village.euro),
        deadlines: deadlines, notices: [], reasons: [])
      let now = try installation.clocks.scheme(in: transaction)
      let asked = installation.command("decided", on: account, "decided", effective: now.day)
      return try AccountLedger.perform(asked, in: transaction) { ledger in
        try store.write(decision, after: stored, signIn: nil, at: now, &ledger)
        return Done.done
      }
    }
  }

  private func deadline(_ code: DeadlineCode, _ day: String) throws -> RunningDeadline {
    RunningDeadline(
      code: code, due: .endOf(try requireValue(Day(day))), actor: .holder, consequence: "cancelled")
  }

  @Test("begin where a passing leads to a state that has some", arguments: TestEngine.allCases)
  func passingLeadsOn(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let village = try await Village(test)
      let option = try village.option()
      let file = try await village.request(option)
      try await village.propose(file, option)
      // As a funder's silence that counts as a yes would.
      try await write(
        .lapse(.accept), to: EnrolmentState(.awaitingPayment), [try deadline(.pay, "2026-09-20")], file, village)
      #expect(try await codes(file, village) == ["holder.pay"])
    }
  }

  @Test("do not come back where a command leaves the state as it was", arguments: TestEngine.allCases)
  func stateStays(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let village = try await Village(test)
      let file = try await village.accepted()
      try test.go(to: "2026-09-16")
      try await village.passDeadlines()
      let left = ["holder.cancelFree", "organisation.declareEntry", "organisation.hold"]
      #expect(try await codes(file, village) == left)
      // A later law would let the withdrawal period run until October; it is over all the same.
      let running = try [
        deadline(.withdraw, "2026-10-01"), deadline(.cancelFree, "2026-09-23"), deadline(.declareEntry, "2026-10-08"),
        deadline(.hold, "2026-11-18"),
      ]
      let funder = EnrolmentCommand.takeBackTopUp(funder: 7)
      try await write(funder, to: EnrolmentState(.accepted), running, file, village)
      #expect(try await codes(file, village) == left)
    }
  }
}
