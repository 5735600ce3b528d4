import LearningAccount

/// The way of a right's money, entry by entry: from its credit through reservations to where it ended, over the accounts
/// of organisations and the operator.
package struct MoneyTrail: Sendable {
  package let account: Int64
  package let lot: Int64
  /// What was granted.
  package let granted: Amount
  /// What lies in the lot now.
  package let available: Amount
  /// The credit first; each step leads to the next ones.
  package let origin: Step

  /// An entry on the way.
  package struct Step: Sendable {
    package let account: Int64
    package let kind: Account.Kind
    package let sequence: Int64
    package let effective: Day
    package let code: EntryCode
    package let file: Int64?
    /// What that file is called, where the account is the holder's.
    package let training: StatementLine.File?
    /// Where it was taken from.
    package let from: Book
    /// How much of the lot's money can be in this step. Once money of several lots lies in one book it is at most that,
    /// for nobody tells one euro from another.
    package let amount: Amount
    /// Whether money of other lots goes the same way in this entry.
    package let isShared: Bool
    /// Where the entry put it.
    package let into: [Target]
  }

  /// A book that an entry puts money into.
  package struct Target: Sendable {
    package let book: Book
    /// All that the entry put there.
    package let amount: Amount
    /// What became of it afterwards; empty where it still lies there, or where this is the end of the way.
    package let next: [Step]
    /// Whether the way goes on from here in another line: it was followed there already.
    package let isFollowedElsewhere: Bool
  }
}
