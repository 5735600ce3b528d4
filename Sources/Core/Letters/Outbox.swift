import Foundation
import JSONWriting
import LearningAccount
import Ledger
import Storage

/// The outbox: notices are written in the transaction of the change that they tell of, and sent afterwards.
package struct Outbox: Sendable {
  private let installation: Installation

  package init(_ installation: Installation) { self.installation = installation }

  /// Adds a notice to the outbox; it goes out only if `transaction` is kept.
  package func post(_ notice: Letter, in transaction: any Transaction) throws {
    guard case .email(let address) = notice.recipient else { return }
    let arguments = try JSONEncoder.canonical.encode(notice.arguments)
    try transaction.execute(
      """
      INSERT INTO notice (notice_id, recipient, language, template, arguments, created_at, attempts)
      VALUES ($1, $2, $3, $4, $5, $6, 0)
      """,
      .integer(installation.newIdentifier()), .text(address), .text(notice.language), .text(notice.template),
      .text(String(decoding: arguments, as: UTF8.self)), .integer(installation.clocks.machine().milliseconds))
  }

  /// The newest notices, all recipients together: what the demo's mailbox shows.
  ///
  /// - Parameters:
  ///   - notice: the last one of the page before; nil for the first page.
  ///   - limit: at most so many a page.
  package func newest(before notice: Int64? = nil, limit: Int) async throws -> ListPage<PostedLetter, Int64> {
    try await installation.database.read { transaction in
      let found = try transaction.rows(
        """
        SELECT notice_id, recipient, language, template, arguments, created_at FROM notice
        WHERE notice_id < $1 ORDER BY notice_id DESC LIMIT $2
        """, .integer(notice ?? .max), .integer(limit + 1)
      ).map(PostedLetter.init(row:))
      return ListPage(found, limit: limit, \.id)
    }
  }
}

/// A notice that stands in the outbox.
package struct PostedLetter: Hashable, Sendable {
  let id: Int64
  package let createdAt: Instant
  package let letter: Letter

  init(row: Row) throws {
    id = try row.integer("notice_id")
    createdAt = Instant(milliseconds: try row.integer("created_at"))
    let arguments = try JSONDecoder().decode([String: String].self, from: Data(row.text("arguments").utf8))
    letter = Letter(
      template: try row.text("template"), recipient: .email(try row.text("recipient")),
      language: try row.text("language"), arguments: arguments)
  }
}
