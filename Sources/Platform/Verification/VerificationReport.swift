/// What `acquis verify` answers.
public struct VerificationReport: Sendable, Codable {
  public var accounts = 0
  public var entries = 0
  public var postings = 0
  public var commands = 0
  public var files = 0
  /// By account, then by entry: the same database gives the same list, however many read it at once.
  public var faults: [Fault] = []

  mutating func add(_ other: VerificationReport) {
    accounts += other.accounts
    entries += other.entries
    postings += other.postings
    commands += other.commands
    files += other.files
    faults += other.faults
  }
}
