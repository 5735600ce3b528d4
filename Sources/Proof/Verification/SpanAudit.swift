import LearningAccount
import Storage

/// A span of accounts, read as of one moment and looked through.
///
/// Entries come through a cursor, a chunk at a time with their postings, so that memory does not depend on how many an
/// account has; what else an account holds (lots, files and their histories) is read for the whole span.
struct SpanAudit {
  private static let entriesAChunk = 1_000

  private let span: AccountSpan
  private let scheme: Scheme
  private let transaction: any Transaction
  private var findings = Findings()

  /// What was found in a span.
  struct Findings: Sendable {
    var report = VerificationReport()
    /// Of the accounts that were sealed, in order.
    var leaves: [SealCheck.Leaf] = []
  }

  init(_ span: AccountSpan, scheme: Scheme, _ transaction: any Transaction) {
    self.span = span
    self.scheme = scheme
    self.transaction = transaction
  }

  func run() throws -> Findings {
    var copy = self
    try copy.look()
    return copy.findings
  }

  private mutating func look() throws {
    let rows = try SpanRows.read(span, transaction)
    let files = try EnrolmentChains(rows)
    var audits = AccountAudits(
      rows: rows, sealed: span.sealed, scheme: scheme, files: files,
      commands: try CommandAudit.read(span, files, transaction))
    var chunk = EntryChunk(after: span, transaction)
    // A command that is not there leaves its columns null.
    try transaction.forEach(
      """
      SELECT e.account_id, e.sequence, e.format, e.command_id, e.code, e.effective, e.recorded_at, e.scheme_hash,
        e.file_id, e.expires_at, e.corrects, e.reasons, e.reasons_hash, e.previous_hash, e.hash,
        c.account_id AS command_account
      FROM ledger_entry e
      LEFT JOIN ledger_command c ON c.account_id = e.account_id AND c.command_id = e.command_id
        AND c.account_id > $1 AND c.account_id <= $2
      WHERE e.account_id > $1 AND e.account_id <= $2 ORDER BY e.account_id, e.sequence
      """, span.parameters
    ) { row in
      chunk.add(row)
      if chunk.entries.count == Self.entriesAChunk { try audits.look(at: chunk.taken()) }
      return true
    }
    try audits.look(at: chunk.taken(upTo: span.end))
    findings = try audits.finished()
  }
}
