import HouseTesting
import LearningAccount
import Storage
import StorageTesting
import Testing

@testable import Enrolments
@testable import Identity
@testable import Ledger

@Suite("A command that is refused")
struct RefusedCommandTests {
  private func counts(_ account: Int64, _ transaction: any Transaction) throws -> [Int64] {
    let head = try transaction.row(
      """
      SELECT commands, (SELECT COUNT(*) FROM enrolment WHERE account_id = $1) AS files,
        (SELECT COUNT(*) FROM lot WHERE account_id = $1) AS lots,
        (SELECT COUNT(*) FROM ledger_entry WHERE account_id = $1) AS entries
      FROM account_head WHERE account_id = $1
      """, .integer(account))
    return try ["commands", "files", "lots", "entries"].map { try requireValue(head).integer($0) }
  }

  @Test("leaves nothing, whatever its caller does next", arguments: TestEngine.allCases)
  func nothingStands(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let village = try await Village(test)
      let (installation, account) = (test.installation, village.amina.account)
      let early = try village.option(startsOn: "2026-09-01")
      try await installation.database.write { transaction in
        let before = try counts(account, transaction)
        let step = try EnrolmentStep.caughtUp(installation, account: account, in: transaction).step
        let refused = Result {
          try step.request(early, holderStatus: "employee", signIn: nil, commandID: "early")
        }
        #expect(throws: Refusal.self) { try refused.get() }
        #expect(try counts(account, transaction) == before)
        // What was booked before the refusal goes with it, in the other accounts, too.
        let command = installation.command("half", on: account, "half", effective: step.now.day)
        let half = Result {
          try AccountLedger.perform(command, in: transaction) { ledger -> Done in
            let cent = Amount(minor: 1, unit: Village.euro)
            try ledger.credit(
              .init(id: installation.newIdentifier(), source: "accrual"), cent,
              law: installation.scheme.at(step.now.day), reasons: [])
            try OwnMoney(installation).receive(cent, for: 1, &ledger)
            throw CreditError.words
          }
        }
        #expect(throws: CreditError.words) { try half.get() }
        #expect(try counts(account, transaction) == before)
        #expect(try counts(OperatorAccount.id, transaction)[0] == 0)
        _ = try step.request(
          try village.option(), holderStatus: "employee", signIn: nil, commandID: "early but other")
      }
      #expect(try await village.faults() == [])
    }
  }
}
