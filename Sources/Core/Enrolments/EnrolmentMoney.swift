import LearningAccount
import Ledger
import Storage

/// The money that lies in an account for one training file, read inside a transaction.
struct EnrolmentMoney {
  private let account: Int64
  private let file: Int64
  /// What pays the file, in the order in which it was reserved; also once that was settled or given back.
  let shares: [Reservation.Part]
  /// Whether nothing is set aside any more: it was settled or given back.
  private let isReleased: Bool
  /// What funders have added and no reservation holds.
  let free: [Reservation.Part]

  /// What the file holds now; nil where that is nothing.
  var reservation: Reservation? {
    isReleased || shares.isEmpty ? nil : Reservation(file: file, parts: shares)
  }

  static func load(
    account: Int64, file: Int64, scheme: Scheme, in transaction: any Transaction
  ) throws -> EnrolmentMoney {
    let rows = try transaction.rows(
      """
      SELECT p.book, p.unit, CAST(SUM(p.amount) AS BIGINT) AS free,
        CAST(-SUM(CASE WHEN e.code = 'reservation.made' THEN p.amount ELSE 0 END) AS BIGINT) AS reserved,
        CASE WHEN EXISTS (
          SELECT 1 FROM ledger_entry s
          WHERE s.account_id = e.account_id AND s.file_id = e.file_id
            AND (s.code = 'reservation.voided' OR s.code LIKE 'settlement.%')) THEN 1 ELSE 0 END AS released
      FROM ledger_entry e JOIN posting p ON p.account_id = e.account_id AND p.sequence = e.sequence
      WHERE e.account_id = $1 AND e.file_id = $2
        AND (p.book IN ('own', 'creditNote') OR p.book LIKE 'lot:%' OR p.book LIKE 'topUp:%')
      GROUP BY e.account_id, e.file_id, p.book, p.unit
      ORDER BY MIN(CASE WHEN e.code = 'reservation.made' THEN p.sequence END),
        MIN(CASE WHEN e.code = 'reservation.made' THEN p.place END)
      """, .integer(account), .integer(file))
    func parts(_ column: String) throws -> [Reservation.Part] {
      try rows.compactMap { row in
        guard let book = Book(code: try row.text("book")) else {
          throw LedgerError.damaged("posting.book is \(try row.text("book"))")
        }
        let amount = Amount(minor: try row.integer(column), unit: try scheme.unit(code: row.text("unit")))
        return amount.isZero ? nil : Reservation.Part(book: book, amount: amount)
      }
    }
    return EnrolmentMoney(
      account: account, file: file, shares: try parts("reserved"),
      isReleased: try rows.first?.flag("released") ?? false,
      free: try parts("free").filter { if case .topUp = $0.book { true } else { false } })
  }

  /// Who has ever added to a file.
  static func funders(account: Int64, file: Int64, in transaction: any Transaction) throws -> [Int64] {
    try transaction.rows(
      """
      SELECT DISTINCT p.book
      FROM ledger_entry e JOIN posting p ON p.account_id = e.account_id AND p.sequence = e.sequence
      WHERE e.account_id = $1 AND e.file_id = $2 AND p.book LIKE 'topUp:%'
      """, .integer(account), .integer(file)
    ).compactMap { if case .topUp(let funder) = Book(code: try $0.text("book")) { funder } else { nil } }
  }

  /// What funders have added and the file has not reserved yet, in the order in which they did.
  func added(in transaction: any Transaction) throws -> [TopUp] { try topUps(free, in: transaction) }

  /// What of the file's price funders pay, or paid until the file ended, in the same order.
  func taken(in transaction: any Transaction) throws -> [TopUp] { try topUps(shares, in: transaction) }

  /// As what each funder pays, and who came first, the file's history knows.
  private func topUps(_ parts: [Reservation.Part], in transaction: any Transaction) throws -> [TopUp] {
    var amounts = Dictionary(parts.toFunders.map { ($0.funder, $0.amount) }, uniquingKeysWith: { first, _ in first })
    guard !amounts.isEmpty else { return [] }
    // Who took money back and added anew comes where they added last.
    let topUps = try transaction.rows(
      """
      SELECT details FROM enrolment_event
      WHERE account_id = $1 AND file_id = $2 AND command = 'topUp' ORDER BY number DESC
      """, .integer(account), .integer(file)
    ).compactMap { row -> TopUp? in
      let details = try StoredCommand(json: row.text("details"))
      guard let funder = details.funder, let kind = details.thirdParty,
        let amount = amounts.removeValue(forKey: funder)
      else { return nil }
      return TopUp(funder: funder, kind: kind, amount: amount)
    }
    if let funder = amounts.keys.min() {
      throw LedgerError.damaged("file \(file) holds money of account \(funder), which never topped it up")
    }
    return topUps.reversed()
  }
}
