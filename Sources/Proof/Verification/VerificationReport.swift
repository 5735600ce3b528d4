/// What `acquis verify` answers.
package struct VerificationReport: Sendable, Codable {
  package var accounts = 0
  package var entries = 0
  package var postings = 0
  package var commands = 0
  package var files = 0
  /// By account, then by entry: the same database gives the same list, however many read it at once.
  package var faults: [Fault] = []

  package mutating func add(_ other: VerificationReport) {
    accounts += other.accounts
    entries += other.entries
    postings += other.postings
    commands += other.commands
    files += other.files
    faults += other.faults
  }
}
