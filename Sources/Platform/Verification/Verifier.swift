import LearningAccount
import Storage

/// Recomputes everything from the first posting and names every fault.
///
/// Works through the accounts in batches, each read as of one moment, so that it can run beside a serving system and
/// its memory does not grow with their number.
public struct Verifier: Sendable {
  private static let accountsABatch = 500

  private let installation: Installation

  public init(_ installation: Installation) { self.installation = installation }

  /// - Parameter progress: told after each batch how many accounts have been looked at.
  public func run(progress: @Sendable (Int) -> Void = { _ in }) async throws -> VerificationReport {
    var report = VerificationReport()
    var transits: [Book: Int64] = [:]
    var last: Int64 = 0
    while true {
      let from = last
      let batch = try await installation.database.read { transaction in
        try VerificationBatch.read(after: from, limit: Self.accountsABatch, scheme: installation.scheme, transaction)
      }
      guard let highest = batch.highestAccount else { break }
      report.add(batch)
      for (book, amount) in batch.transits { transits[book, default: 0] += amount }
      transits = transits.filter { $0.value != 0 }
      last = highest
      progress(report.accounts)
    }
    report.faults += try await transitFaults(Array(transits.keys))
    return report
  }

  /// A transit that did not come to zero while the batches went by may have been halfway; it is looked at once more.
  private func transitFaults(_ books: [Book]) async throws -> [Fault] {
    guard !books.isEmpty else { return [] }
    return try await installation.database.read { transaction in
      try books.sorted { $0.code < $1.code }.compactMap { book in
        let row = try transaction.row(
          """
          SELECT CAST(COALESCE(SUM(amount), 0) AS BIGINT) AS total, MIN(account_id) AS account FROM posting
          WHERE book = $1
          """, .text(book.code))
        guard let row, try row.integer("total") != 0 else { return nil }
        return Fault(
          account: try row.integer("account"), .transit,
          "the book \(book.code) comes to \(try row.integer("total")) over all accounts; 0 was expected")
      }
    }
  }
}

extension VerificationReport {
  fileprivate mutating func add(_ batch: VerificationBatch) {
    accounts += batch.accounts
    entries += batch.entries
    postings += batch.postings
    files += batch.files
    faults += batch.faults
  }
}
