/// What `acquis verify` answers.
package struct VerificationReport: Sendable, Codable {
  package var accounts = 0
  package var entries = 0
  var postings = 0
  var commands = 0
  var files = 0
  /// By account, then by entry: the same database gives the same list, however many read it at once.
  package var faults: [Fault] = []

  mutating func add(_ other: VerificationReport) {
    accounts += other.accounts
    entries += other.entries
    postings += other.postings
    commands += other.commands
    files += other.files
    faults += other.faults
  }
}
