import LearningAccount
import Ledger

/// Runs deadlines as they pass, and catches up after days off: each is dated to when it fell, not to when it was run.
package struct DeadlineClock: Sendable {
  /// How many accounts one round looks at before it looks again.
  private static let accountsARound = 200

  private let installation: Installation

  package init(_ installation: Installation) { self.installation = installation }

  /// Runs all that have passed.
  ///
  /// What fails stays with itself: a deadline is set aside, see ``EnrolmentStep/caughtUp(_:account:in:)``; an account on
  /// which nothing can be done is logged, and the others go on.
  /// - Returns: how many were run.
  @discardableResult
  package func runAllDue() async throws -> Int {
    var total = 0
    // Those with a deadline that is not run now; they must not be looked at for ever, nor hide those after them.
    var left: Set<Int64> = []
    while true {
      let accounts = try await dueAccounts(beyond: left.count).filter { !left.contains($0) }
      guard !accounts.isEmpty else { return total }
      for account in accounts {
        do {
          let did = try await run(account)
          total += did.run.count
          if !did.awaited.isEmpty { left.insert(account) }
        } catch let error where error.concernsAll {
          throw error
        } catch {
          left.insert(account)
          installation.log.error(
            "deadlines of an account could not be run", metadata: ["account": "\(account)", "error": "\(error)"])
        }
      }
    }
  }

  private func dueAccounts(beyond left: Int) async throws -> [Int64] {
    let store = EnrolmentStore(installation: installation)
    return try await installation.database.read { transaction in
      let now = try installation.clocks.scheme(in: transaction).instant
      return try store.accountsWithDueDeadlines(
        before: now, at: installation.clocks.machine(), limit: Self.accountsARound + left, in: transaction)
    }
  }

  private func run(_ account: Int64) async throws -> CaughtUp {
    let did = try await installation.database.write { transaction in
      try EnrolmentStep.caughtUp(installation, account: account, in: transaction).did
    }
    did.report(to: installation)
    return did
  }
}
