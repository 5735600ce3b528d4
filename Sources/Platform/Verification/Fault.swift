/// Something that stands in the database and cannot be right.
public struct Fault: Hashable, Sendable, Codable {
  public let account: Int64
  /// The entry that shows it, where one does.
  public let sequence: Int64?
  /// The training file that shows it, where one does.
  public let file: Int64?
  /// Names the kind of fault: `hash`, `balance`, `head`.
  public let code: String
  /// What stands, and what was expected.
  public let message: String

  init(account: Int64, sequence: Int64? = nil, file: Int64? = nil, _ code: Code, _ message: String) {
    self.account = account
    self.sequence = sequence
    self.file = file
    self.code = code.rawValue
    self.message = message
  }

  /// Every kind that `verify` looks for.
  enum Code: String, CaseIterable {
    /// A sequence is missing, or stands twice.
    case sequence
    /// An entry does not name the hash of the one before it.
    case chain
    /// An entry's hash is not that of its contents.
    case hash
    /// The reasons are not those that were hashed.
    case reasons
    /// A row holds something that cannot be read.
    case unreadable
    /// The postings of an entry do not come to zero.
    case balance
    /// The head does not name the last entry.
    case head
    /// A book is below zero that never may be.
    case negative
    /// A lot's `available` is not the sum of its book.
    case available
    /// An entry, posting or lot without the row that it belongs to.
    case orphan
    /// A transit book does not come to zero over its two accounts.
    case transit
    /// A file's history is not a way through the table, or does not end where the file stands.
    case history
    /// A file holds money in a state in which it holds none, or holds none where it must.
    case reservation
  }
}

/// What `acquis verify` answers.
public struct VerificationReport: Sendable, Codable {
  public var accounts = 0
  public var entries = 0
  public var postings = 0
  public var files = 0
  public var faults: [Fault] = []
}
