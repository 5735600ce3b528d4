/// Something that stands in the database and cannot be right: where, what stands there, and what was expected.
package struct Fault: Hashable, Sendable, Codable {
  package let account: Int64
  /// The entry that shows it, where one does.
  let sequence: Int64?
  /// The training file that shows it, where one does.
  let file: Int64?
  /// Names the kind of fault: `hash`, `balance`, `head`.
  package let code: String
  /// What was looked at: `hash`, `lot:12`, `head`.
  let subject: String
  let stands: String
  let expected: String
  /// The three as one sentence.
  package let message: String

  init(
    account: Int64, sequence: Int64? = nil, file: Int64? = nil, _ code: Code, _ subject: String,
    stands: String, expected: String
  ) {
    self.account = account
    self.sequence = sequence
    self.file = file
    self.code = code.rawValue
    self.subject = subject
    self.stands = stands
    self.expected = expected
    message = "\(subject): \(stands) stands, \(expected) was expected"
  }

  /// Every kind that `verify` looks for.
  enum Code: String, CaseIterable {
    /// An entry is missing.
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
    /// The head does not name the last entry, or does not count the commands.
    case head
    /// A book lies where it never may: a lot below zero, a debt above.
    case negative
    /// A lot's `available` is not the sum of its book.
    case available
    /// A command is not what was done (its intent, its answer, its instant, its place, the events that it wrote), or is
    /// missing.
    case command
    /// An entry, posting or lot without the row that it belongs to.
    case orphan
    /// A transit book does not come to zero over its two accounts.
    case transit
    /// A file's history is not a way through the table, does not end where the file stands, or lacks an event.
    case history
    /// An event of a file is not the one that was recorded.
    case event
    /// A file says something else than what was recorded when it began, or than what its last event left.
    case file
    /// A file holds other money than its price and its state ask for.
    case reservation
    /// A file waits, and the deadline that ends its waiting does not run; or a deadline is not the one that the file's last
    /// event left.
    case deadline
    /// An account that was merged into another is not closed, or another is.
    case closed
    /// An entry is not the one that was sealed.
    case seal
    /// A stored social security number does not open, or is not the one of this account that is found by it.
    case number
  }
}
