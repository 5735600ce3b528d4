import LearningAccount
import Ledger
import Storage
import Terminal

/// Recomputes everything from the first posting and names every fault.
///
/// The accounts are cut into spans of few rows, each read as of one moment by one of several readers, so that it can run
/// beside a serving system, uses every core, and its memory grows neither with the number of accounts nor with the
/// length of one.
package struct Verifier: Sendable {
  private let installation: Installation
  private let readers: Int
  private let seal: TrustedSeal?

  /// - Parameters:
  ///   - readers: how many spans are read at once.
  ///   - seal: what the past is held against as well.
  package init(_ installation: Installation, readers: Int = 2, seal: TrustedSeal? = nil) {
    self.installation = installation
    self.readers = max(1, readers)
    self.seal = seal
  }

  /// How far it has come.
  package struct Progress: Sendable {
    package let done: Int
    /// How many accounts there were at the start.
    package let of: Int
  }

  /// - Throws: ``SealError`` where the seal says nothing, before anything else is looked at.
  package func run(progress: @Sendable (Progress) -> Void = { _ in }) async throws -> VerificationReport {
    let reader = try seal.map { try SealReader.open(path: $0.path, signedBy: $0.key) }
    var check = SealCheck(blocks: reader?.blocks ?? [])
    let scheme = installation.scheme
    let total = try await installation.database.read { try Self.count($0) }
    var spans = AccountSpans(installation.database, seal: reader)
    var report = VerificationReport()
    var done = 0
    try await inOrder(
      next: { try await spans.next() },
      work: { try SpanAudit($0, scheme: scheme, $1).run() },
      came: { found in
        done += found.report.accounts
        progress(Progress(done: done, of: max(done, total)))
      },
      take: { found in
        report.add(found.report)
        check.add(found.leaves)
      })
    check.finish()
    report.faults += check.faults
    report.faults += try await installation.database.read { try TransitAudit(units: scheme.units).run($0) }
    report.faults += try await numbers()
    return report
  }

  private func numbers() async throws -> [Fault] {
    let audit = NumberAudit(installation.keys)
    var spans = NumberAudit.spans.makeIterator()
    var faults: [Fault] = []
    try await inOrder(
      next: { spans.next() }, work: { try audit.run($0, in: $1) }, came: { _ in }, take: { faults += $0 })
    return faults.sorted { ($0.account, $0.subject) < ($1.account, $1.subject) }
  }

  private static func count(_ transaction: any Transaction) throws -> Int {
    Int(try transaction.row("SELECT COUNT(*) AS total FROM account")?.integer("total") ?? 0)
  }

  /// Runs `work` for every item, each in a transaction of its own, some at once; shows each result to `came` when it is
  /// there, and to `take` in the order of the items.
  private func inOrder<Item: Sendable, Result: Sendable>(
    next: () async throws -> Item?, work: @escaping @Sendable (Item, any Transaction) throws -> Result,
    came: (Result) -> Void, take: (Result) throws -> Void
  ) async throws {
    let database = installation.database
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
      var waiting: [Int: Result] = [:]
      var begun = 0
      var taken = 0
      func begin() async throws {
        guard let item = try await next() else { return }
        let place = begun
        group.addTask { (place, try await database.read { try work(item, $0) }) }
        begun += 1
      }
      for _ in 0..<readers { try await begin() }
      while let (place, result) = try await group.next() {
        came(result)
        waiting[place] = result
        while let ready = waiting.removeValue(forKey: taken) {
          try take(ready)
          taken += 1
        }
        try await begin()
      }
    }
  }
}
