import LearningAccount
import Ledger
import Storage

/// What a room does in the demo's past. Where a room is not there, nobody did it.
package enum DemoDeed: Sendable {
  /// Credits one account with a year of work.
  case creditYear(@Sendable (WorkedYear, Installation, any Transaction) throws -> Void)
  /// Opens a funder who pays in so much, and gives its account.
  case openFunder(@Sendable (Amount, Installation) async throws -> Int64)
}

/// A year of work of somebody in the demo.
package struct WorkedYear: Sendable {
  package let account: Int64
  package let year: Int
  package let birthYear: Int
  package let activities: [Activity]
  /// Of the traits that the scheme declares.
  package let traits: Set<String>

  package init(account: Int64, year: Int, birthYear: Int, activities: [Activity], traits: Set<String>) {
    self.account = account
    self.year = year
    self.birthYear = birthYear
    self.activities = activities
    self.traits = traits
  }
}
