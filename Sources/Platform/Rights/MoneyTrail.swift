import LearningAccount

/// The way of a right's money, entry by entry: from its credit through reservations to where it ended, over the accounts
/// of organisations and the operator.
public struct MoneyTrail: Sendable {
  public let account: Int64
  public let lot: Int64
  /// What was granted.
  public let granted: Amount
  /// What lies in the lot now.
  public let available: Amount
  /// The credit first; each step leads to the next ones.
  public let origin: Step

  /// An entry on the way.
  public struct Step: Sendable {
    public let account: Int64
    public let kind: Account.Kind
    public let sequence: Int64
    public let effective: Day
    public let code: EntryCode
    public let file: Int64?
    /// What that file is called, where the account is the holder's.
    public let training: StatementLine.File?
    /// Where it was taken from.
    public let from: Book
    /// How much of the lot's money can be in this step. Once money of several lots lies in one book it is at most that,
    /// for nobody tells one euro from another.
    public let amount: Amount
    /// Whether money of other lots goes the same way in this entry.
    public let isShared: Bool
    /// Where the entry put it.
    public let into: [Target]
  }

  /// A book that an entry puts money into.
  public struct Target: Sendable {
    public let book: Book
    /// All that the entry put there.
    public let amount: Amount
    /// What became of it afterwards; empty where it still lies there, or where this is the end of the way.
    public let next: [Step]
    /// Whether the way goes on from here in another line: it was followed there already.
    public let isFollowedElsewhere: Bool
  }
}
