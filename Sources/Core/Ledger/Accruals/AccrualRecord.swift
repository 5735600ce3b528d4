import Foundation
import LearningAccount
import Storage

/// What was decided for one account, year and unit, as the ledger remembers it.
package struct AccrualRecord: Sendable, Equatable {
  let credit: Amount
  let computed: Amount
  /// Nil where the scheme has none.
  let ceiling: Amount?
  let reasons: [Reason]

  package init(credit: Amount, computed: Amount, ceiling: Amount?, reasons: [Reason]) {
    self.credit = credit
    self.computed = computed
    self.ceiling = ceiling
    self.reasons = reasons
  }
}

/// What a year's command decided, as its answer keeps it in JSON: an object, or a list of them for a year that counts in
/// several units.
package struct DecidedRecords: CommandAnswer {
  package let answer: String

  package init(_ records: [AccrualRecord]) {
    let texts = records.map(\.text)
    answer = texts.count == 1 ? texts[0] : "[\(texts.joined(separator: ","))]"
  }

  package init?(answer: String) {
    guard (try? DecidedRecords.objects(answer)) != nil else { return nil }
    self.answer = answer
  }

  /// - Parameter entryReasons: by code of the unit, what the entries of the credits say.
  /// - Throws: ``LedgerError/damaged(_:)``.
  func records(reasons entryReasons: [String: [Reason]], scheme: Scheme) throws -> [AccrualRecord] {
    try Self.objects(answer).map { try AccrualRecord($0, entryReasons, scheme) }
  }

  private static func objects(_ text: String) throws -> [[String: Any]] {
    let json = try? JSONSerialization.jsonObject(with: Data(text.utf8))
    guard let objects = json as? [[String: Any]] ?? (json as? [String: Any]).map({ [$0] }) else {
      throw LedgerError.damaged("an accrual's answer is no list of records")
    }
    return objects
  }
}

extension AccrualRecord {
  fileprivate var text: String {
    let figures =
      "\"unit\":\"\(credit.unit.code)\",\"credit\":\"\(credit.decimal)\",\"computed\":\"\(computed.decimal)\","
      + "\"ceiling\":\(ceiling.map { "\"\($0.decimal)\"" } ?? "null")"
    return reasons.isEmpty ? "{\(figures)}" : "{\(figures),\"reasons\":\(StoredReasons.encode(reasons))}"
  }

  fileprivate init(_ object: [String: Any], _ entryReasons: [String: [Reason]], _ scheme: Scheme) throws {
    let unit = try scheme.unit(code: object["unit"] as? String ?? "")
    func amount(_ name: String) throws -> Amount {
      guard let text = object[name] as? String, let amount = Amount(decimal: text, unit: unit) else {
        throw LedgerError.damaged("an accrual's answer has no \(name)")
      }
      return amount
    }
    var reasons = entryReasons[unit.code] ?? []
    if let stored = object["reasons"] {
      let data = try JSONSerialization.data(withJSONObject: stored)
      reasons = try StoredReasons.decode(String(decoding: data, as: UTF8.self))
    }
    self.init(
      credit: try amount("credit"), computed: try amount("computed"),
      ceiling: object["ceiling"] is String ? try amount("ceiling") : nil, reasons: reasons)
  }
}

extension AccrualCredits {
  /// What was decided for an account and a year, a record for each unit with its reasons; empty while that year has not
  /// been decided.
  static func records(
    of account: Int64, year: Int, _ scheme: Scheme, in transaction: any Transaction
  ) throws -> [AccrualRecord] {
    let command = try transaction.row(
      "SELECT answer FROM ledger_command WHERE account_id = $1 AND command_id = $2",
      .integer(account), .text(AccrualCredits.commandID(year)))
    guard let command else { return [] }
    let reasons = try creditReasons(of: account, year: year, in: transaction)
    guard let decided = DecidedRecords(answer: try command.text("answer")) else {
      throw LedgerError.damaged("the year \(year) of account \(account) has no records")
    }
    return try decided.records(reasons: reasons, scheme: scheme)
  }

  /// By code of the unit, why the year's entries credited what they did.
  private static func creditReasons(
    of account: Int64, year: Int, in transaction: any Transaction
  ) throws -> [String: [Reason]] {
    let entries = try transaction.rows(
      """
      SELECT entry.reasons, posting.unit FROM ledger_entry AS entry
      JOIN posting ON posting.account_id = entry.account_id AND posting.sequence = entry.sequence
      WHERE entry.account_id = $1 AND entry.command_id = $2 AND posting.book = $3
      ORDER BY entry.sequence
      """, .integer(account), .text(AccrualCredits.commandID(year)), .text(Book.granted.code))
    let read = try entries.map { entry in
      (try entry.text("unit"), try StoredReasons.decode(entry.text("reasons")))
    }
    return Dictionary(read, uniquingKeysWith: { first, _ in first })
  }
}
