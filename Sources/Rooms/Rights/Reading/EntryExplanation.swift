import Identity
import LearningAccount
import Ledger
import Storage

/// One entry with everything that explains it.
struct EntryExplanation: Sendable {
  let account: Int64
  let sequence: Int64
  let code: EntryCode
  let effective: Day
  let recordedAt: Instant
  /// What somebody, or the clock, asked for.
  let commandID: String
  let reasons: [Reason]
  /// In the order in which they were booked; they come to zero in each unit.
  let postings: [Posting]
  let file: Int64?
  let training: StatementLine.File?
  let year: Int?
  /// The entry that this one corrects, and those that correct it.
  let corrects: Int64?
  let correctedBy: [Int64]
  let law: Law
  /// Hexadecimal.
  let hash: String
  let previousHash: String

  /// The version of the law that decided.
  struct Law: Sendable {
    /// The content hash of the scheme.
    let hash: String
    /// When the database first took that version over; nil where it keeps no such version.
    let loadedAt: Instant?
    /// What that version says on the entry's day in the articles that the reasons cite; nil where it cannot be read.
    let rules: [Rule]?
  }

  struct Rule: Sendable {
    /// The rule's qualified key.
    let key: String
    let value: Dated<LawValue>
  }
}

extension Statements {
  /// Explains an entry of the holder's: the reasons as they were when it was decided, whatever the law says today.
  ///
  /// - Throws: ``StatementError/noEntry(account:sequence:)``.
  func explain(_ sequence: Int64, _ access: HolderAccess) async throws -> EntryExplanation {
    try await explain(sequence, LedgerAccess(access))
  }

  /// Explains an entry of any account.
  ///
  /// - Throws: ``AccountError/noSuchAccount(_:)``, ``StatementError/noEntry(account:sequence:)``.
  func explain(_ sequence: Int64, _ access: LedgerAccess) async throws -> EntryExplanation {
    let (installation, account) = (installation, access.account)
    let stored = try await installation.database.read { transaction in
      try StoredExplanation.load(account, sequence, installation.scheme, transaction)
    }
    return stored.explanation(rules: try await rules(stored))
  }

  /// What the version of the law that decided says where the reasons point: as it was in force on the entry's day, and
  /// as it was known when the entry was written.
  private func rules(_ stored: StoredExplanation) async throws -> [EntryExplanation.Rule]? {
    let scheme: Scheme
    do {
      scheme = try await installation.schemes.version(stored.entry.schemeHash, in: installation.database)
    } catch is SchemeLoadError {
      return nil
    }
    let cited = Set(stored.reasons.compactMap(\.source))
    let knownOn = installation.clocks.local.day(of: stored.entry.recordedAt)
    return scheme.book.rules.compactMap { rule in
      guard let value = rule.value(on: stored.entry.effective, knownOn: knownOn), cited.contains(value.reference) else {
        return nil
      }
      return EntryExplanation.Rule(key: rule.key, value: value)
    }
  }
}

/// What the database says of one entry.
private struct StoredExplanation {
  let entry: Entry
  let hash: String
  let reasons: [Reason]
  let training: StatementLine.File?
  let correctedBy: [Int64]
  let lawLoadedAt: Instant?

  static func load(
    _ account: Int64, _ sequence: Int64, _ scheme: Scheme, _ transaction: any Transaction
  ) throws -> StoredExplanation {
    guard try Account.find(account, in: transaction) != nil else { throw AccountError.noSuchAccount(account) }
    let row = try transaction.row(
      "SELECT * FROM ledger_entry WHERE account_id = $1 AND sequence = $2", .integer(account), .integer(sequence))
    guard let row else { throw StatementError.noEntry(account: account, sequence: sequence) }
    let postings = try transaction.rows(
      "SELECT book, unit, amount FROM posting WHERE account_id = $1 AND sequence = $2 ORDER BY place",
      .integer(account), .integer(sequence)
    ).map { try Posting($0, units: scheme.units) }
    let correctedBy = try transaction.rows(
      "SELECT sequence FROM ledger_entry WHERE account_id = $1 AND corrects = $2 ORDER BY sequence",
      .integer(account), .integer(sequence)
    ).map { try $0.integer("sequence") }
    let trainings = try RightsHistory.files(account, scheme, transaction)
    let entry = try Entry(row, postings: postings, opens: [])
    return StoredExplanation(
      entry: entry, hash: try row.blob("hash").hex, reasons: try StoredReasons.decode(row.text("reasons")),
      training: entry.draft.file.flatMap { trainings[$0] }, correctedBy: correctedBy,
      lawLoadedAt: try firstLoad(of: entry.schemeHash, transaction))
  }

  private static func firstLoad(of scheme: String, _ transaction: any Transaction) throws -> Instant? {
    try transaction.row("SELECT MIN(loaded_at) AS first FROM scheme_load WHERE content_hash = $1", .text(scheme))?
      .optionalInstant("first")
  }

  func explanation(rules: [EntryExplanation.Rule]?) -> EntryExplanation {
    EntryExplanation(
      account: entry.account, sequence: entry.sequence, code: entry.draft.code, effective: entry.effective,
      recordedAt: entry.recordedAt, commandID: entry.commandID, reasons: reasons, postings: entry.draft.postings,
      file: entry.draft.file, training: training, year: AccrualCredits.year(of: entry.commandID),
      corrects: entry.draft.corrects, correctedBy: correctedBy,
      law: EntryExplanation.Law(hash: entry.schemeHash, loadedAt: lawLoadedAt, rules: rules), hash: hash,
      previousHash: entry.previousHash.hex)
  }
}
