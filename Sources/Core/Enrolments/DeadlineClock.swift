import LearningAccount
import Ledger
import Storage

/// Runs deadlines as they pass, and catches up after days off: each is dated to when it fell, not to when it was run.
package struct DeadlineClock: Sendable {
  /// How many accounts one round looks at before it looks again.
  private static let accountsARound = 200

  private let installation: Installation

  package init(_ installation: Installation) { self.installation = installation }

  /// Runs all that have passed.
  ///
  /// One account's fault is logged and does not hold up the others.
  /// - Returns: how many were run.
  @discardableResult
  package func runAllDue() async throws -> Int {
    var total = 0
    var failed: Set<Int64> = []
    while true {
      let accounts = try await dueAccounts(beyond: failed.count).filter { !failed.contains($0) }
      guard !accounts.isEmpty else { return total }
      for account in accounts {
        do {
          total += try await run(account)
        } catch let error where error.concernsAll {
          throw error
        } catch {
          failed.insert(account)
          installation.log.error("deadlines of an account could not be run", metadata: ["error": "\(error)"])
        }
      }
    }
  }

  /// - Parameter failed: how many were tried in vain; they must not hide those after them.
  private func dueAccounts(beyond failed: Int) async throws -> [Int64] {
    let store = EnrolmentStore(installation: installation)
    return try await installation.database.read { transaction in
      let now = try installation.clocks.scheme(in: transaction).instant
      return try store.accountsWithDueDeadlines(before: now, limit: Self.accountsARound + failed, in: transaction)
    }
  }

  private func run(_ account: Int64) async throws -> Int {
    try await installation.database.write { transaction in
      // Making the step runs what is due; a second look finds nothing more.
      let before = try count(account, in: transaction)
      _ = try EnrolmentStep(installation, account: account, in: transaction)
      return before - (try count(account, in: transaction))
    }
  }

  private func count(_ account: Int64, in transaction: any Transaction) throws -> Int {
    let row = try transaction.row(
      "SELECT COUNT(*) AS total FROM deadline WHERE account_id = $1", .integer(account))
    return Int(try row?.integer("total") ?? 0)
  }
}
