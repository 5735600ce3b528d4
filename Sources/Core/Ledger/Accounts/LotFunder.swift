import LearningAccount
import Storage

/// Whose money a lot is: what expires of it or is corrected goes back there (docs/decisions/0154).
package enum LotFunder {
  /// The funder's account, wherever merges have taken the lot; nil for what the law granted.
  package static func find(lot: Int64, in account: Int64, _ transaction: any Transaction) throws -> Int64? {
    var place = account
    var seen: Set<Int64> = []
    while seen.insert(place).inserted, let other = try payer(of: lot, in: place, transaction) {
      switch try Account.find(other, in: transaction)?.kind {
      case .funder: return other
      case .holder: place = other
      default: return nil
      }
    }
    return nil
  }

  /// The account on the other side of the transit by which a lot's first money came; nil where none was passed.
  private static func payer(of lot: Int64, in account: Int64, _ transaction: any Transaction) throws -> Int64? {
    let transit = try transaction.row(
      """
      SELECT p.book FROM posting p
      WHERE p.account_id = $1 AND p.book >= 'transit:' AND p.book < 'transit;' AND p.sequence = (
        SELECT MIN(f.sequence) FROM posting f WHERE f.account_id = p.account_id AND f.book = $2 AND f.amount > 0)
      LIMIT 1
      """, .integer(account), .text(Book.lot(lot).code))
    guard let book = try transit?.text("book") else { return nil }
    return try transaction.row(
      """
      SELECT account_id FROM posting
      WHERE book = $1 AND book >= 'transit:' AND book < 'transit;' AND account_id <> $2 LIMIT 1
      """, .text(book), .integer(account))?.integer("account_id")
  }
}
