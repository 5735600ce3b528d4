import LearningAccount
import Storage

/// What an account holds now, read inside a transaction.
package struct Holdings: Sendable {
  /// Oldest first, those with nothing left included.
  package let lots: [Lot]
  /// The holder's own money that has come in and is not set aside.
  package let own: Amount
  /// Own money that an earlier training left, for a later one.
  package let creditNote: Amount
  /// What is owed, above zero, one a unit.
  package let debts: [Amount]

  /// - Parameter units: the scheme's units by code.
  package static func load(account: Int64, scheme: Scheme, in transaction: any Transaction) throws -> Holdings {
    let rows = try transaction.rows(
      """
      SELECT lot_id, source, unit, earmark, expires_on, available FROM lot
      WHERE account_id = $1 ORDER BY effective, lot_id
      """, .integer(account))
    let lots = try rows.map { row in
      Lot(
        id: try row.integer("lot_id"), source: try row.text("source"),
        available: Amount(minor: try row.integer("available"), unit: try scheme.unit(code: row.text("unit"))),
        earmark: try row.optionalText("earmark"), expiresOn: try row.optionalDay("expires_on"))
    }
    let sums = try sums(account, scheme, transaction)
    func sum(_ book: Book) -> Amount {
      sums[book]?.first { $0.unit == scheme.primaryUnit } ?? .zero(scheme.primaryUnit)
    }
    return Holdings(
      lots: lots, own: sum(.own), creditNote: sum(.creditNote), debts: (sums[.debt] ?? []).map { -$0 })
  }

  /// What is not zero of the books that are no lots, by book.
  private static func sums(
    _ account: Int64, _ scheme: Scheme, _ transaction: any Transaction
  ) throws -> [Book: [Amount]] {
    let rows = try transaction.rows(
      """
      SELECT book, unit, CAST(SUM(amount) AS BIGINT) AS total FROM posting
      WHERE account_id = $1 AND book IN ('own', 'creditNote', 'debt')
      GROUP BY book, unit HAVING SUM(amount) <> 0 ORDER BY book, unit
      """, .integer(account))
    var sums: [Book: [Amount]] = [:]
    for row in rows {
      guard let book = Book(code: try row.text("book")) else { continue }
      let unit = try scheme.unit(code: row.text("unit"))
      sums[book, default: []].append(Amount(minor: try row.integer("total"), unit: unit))
    }
    return sums
  }
}

extension Scheme {
  /// The unit that a stored row names.
  /// - Throws: ``LedgerError/damaged(_:)`` where the scheme declares no such unit.
  package func unit(code: String) throws -> Unit {
    guard let unit = units[code] else { throw LedgerError.damaged("the scheme \(id) declares no unit \(code)") }
    return unit
  }
}
