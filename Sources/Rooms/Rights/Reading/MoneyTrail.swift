import LearningAccount
import Ledger

/// The way of a right's money, entry by entry: from its credit through reservations to where it ended, over the accounts
/// of organisations and the operator.
struct MoneyTrail: Sendable {
  let account: Int64
  let lot: Int64
  /// What was granted.
  let granted: Amount
  /// What lies in the lot now.
  let available: Amount
  /// The credit first; each step leads to the next ones.
  let origin: Step

  /// An entry on the way.
  struct Step: Sendable {
    let account: Int64
    let kind: Account.Kind
    let sequence: Int64
    let effective: Day
    let code: EntryCode
    let file: Int64?
    /// What that file is called, where the account is the holder's.
    let training: StatementLine.File?
    /// Where it was taken from.
    let from: Book
    /// How much of the lot's money can be in this step. Once money of several lots lies in one book it is at most that,
    /// for nobody tells one euro from another.
    let amount: Amount
    /// Whether money of other lots goes the same way in this entry.
    let isShared: Bool
    /// Where the entry put it.
    let into: [Target]
  }

  /// A book that an entry puts money into.
  struct Target: Sendable {
    let book: Book
    /// All that the entry put there.
    let amount: Amount
    /// What became of it afterwards; empty where it still lies there, or where this is the end of the way.
    let next: [Step]
    /// Whether the way goes on from here in another line: it was followed there already.
    let isFollowedElsewhere: Bool
  }
}
