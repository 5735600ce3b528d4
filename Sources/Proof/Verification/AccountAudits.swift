import LearningAccount
import Storage

/// Deals the entries of a span to the audits of their accounts, one account after the other.
struct AccountAudits {
  private let rows: SpanRows
  private let scheme: Scheme
  private let files: EnrolmentChains
  private let commands: CommandAudit
  private var heads: ArraySlice<Row>
  private var current: LedgerAudit?
  /// An account that has entries or postings but does not exist; named once.
  private var unknown: Int64?
  /// Those of the span that a seal lists and that were not reached yet.
  private var sealed: ArraySlice<SealedAccount>
  private var report = VerificationReport()
  private var leaves: [SealCheck.Leaf] = []

  init(
    rows: SpanRows, sealed: [SealedAccount], scheme: Scheme, files: EnrolmentChains, commands: CommandAudit
  ) {
    self.rows = rows
    self.scheme = scheme
    self.files = files
    self.commands = commands
    heads = rows.heads[...]
    self.sealed = sealed[...]
    report.commands = commands.count
  }

  /// Postings stand in the order of the entries; those that no entry takes are orphans.
  mutating func look(at chunk: EntryChunk.Taken) throws {
    var postings = chunk.postings[...]
    for entry in chunk.entries {
      let key = try entry.key
      try orphans(before: key, &postings)
      let end = try postings.firstIndex { try $0.key != key } ?? postings.endIndex
      let own = postings[..<end]
      postings = postings[end...]
      report.entries += 1
      report.postings += own.count
      if try reach(key.account) { try current?.check(entry, Array(own)) }
    }
    try orphans(before: nil, &postings)
  }

  private mutating func orphans(before key: EntryChunk.Key?, _ postings: inout ArraySlice<Row>) throws {
    while let posting = postings.first {
      let place = try posting.key
      if let key, place >= key { return }
      postings.removeFirst()
      report.postings += 1
      let isOfOne = try postings.first?.key == place
      if try reach(place.account), !isOfOne { current?.orphan(postings: place.sequence) }
    }
  }

  /// Makes the account the current one, and finishes those before it.
  /// - Returns: whether there is such an account.
  private mutating func reach(_ account: Int64) throws -> Bool {
    while current?.account != account, let head = heads.first, try head.integer("account_id") <= account {
      try finishCurrent()
      heads.removeFirst()
      try begin(head)
    }
    if current?.account == account { return true }
    if unknown != account {
      unknown = account
      report.faults.append(
        Fault(account: account, .orphan, "account", stands: "none", expected: "the account of its entries"))
    }
    return false
  }

  private mutating func begin(_ head: Row) throws {
    let account = try head.integer("account_id")
    lose(before: account)
    let isSealed = sealed.first?.head.account == account
    current = try LedgerAudit(
      head: head, lots: rows.lots[account] ?? [], sealed: isSealed ? sealed.removeFirst() : nil, scheme: scheme)
  }

  /// What was sealed and belongs to no account any more.
  private mutating func lose(before account: Int64?) {
    while let next = sealed.first, account.map({ next.head.account < $0 }) ?? true {
      sealed.removeFirst()
      leaves.append(SealCheck.Leaf(sealed: next, leaf: nil))
      report.faults.append(
        Fault(account: next.head.account, .seal, "account", stands: "none", expected: "the account that was sealed"))
    }
  }

  private mutating func finishCurrent() throws {
    guard var audit = current else { return }
    current = nil
    let account = audit.account
    let chain = commands.chains[account] ?? CommandAudit.Chain()
    try audit.finish(commands: chain)
    let enrolments = try EnrolmentAudit(account: account, books: audit.books, scheme: scheme).run(rows)
    report.accounts += 1
    report.files += rows.files[account]?.count ?? 0
    if let leaf = audit.sealedLeaf { leaves.append(leaf) }
    report.faults += audit.faults + chain.faults + (files.faults[account] ?? []) + enrolments
  }

  /// What was found once every entry was seen.
  mutating func finished() throws -> SpanAudit.Findings {
    try finishCurrent()
    while let head = heads.popFirst() {
      try begin(head)
      try finishCurrent()
    }
    lose(before: nil)
    return SpanAudit.Findings(report: report, leaves: leaves)
  }
}
