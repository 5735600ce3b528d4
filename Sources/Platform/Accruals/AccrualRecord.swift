import Foundation
import LearningAccount
import Storage

/// What was decided for one account and year, as the ledger remembers it.
public struct AccrualRecord: Sendable, Equatable {
  public let credit: Amount
  public let computed: Amount
  /// Nil where the scheme has none.
  public let ceiling: Amount?
  public let reasons: [Reason]
}

extension AccrualRecord {
  /// The answer of the ledger's command. Reasons of a credit stand with its entry, and are not kept twice.
  init(_ answer: AccrualAnswer, withReasons: Bool) {
    self.init(
      credit: answer.credit, computed: answer.computed, ceiling: answer.ceiling,
      reasons: withReasons ? answer.reasons : [])
  }

  func text() throws -> String {
    let figures =
      "\"unit\":\"\(credit.unit.code)\",\"credit\":\"\(credit.decimal)\",\"computed\":\"\(computed.decimal)\","
      + "\"ceiling\":\(ceiling.map { "\"\($0.decimal)\"" } ?? "null")"
    return reasons.isEmpty ? "{\(figures)}" : "{\(figures),\"reasons\":\(StoredReasons.encode(reasons))}"
  }

  init(text: String, reasons entryReasons: [Reason], scheme: Scheme) throws {
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
    let unit = try scheme.unit(code: object["unit"] as? String ?? "")
    func amount(_ name: String) throws -> Amount {
      guard let text = object[name] as? String, let amount = Amount(decimal: text, unit: unit) else {
        throw LedgerError.damaged("an accrual's answer has no \(name)")
      }
      return amount
    }
    var reasons = entryReasons
    if let stored = object["reasons"] {
      let data = try JSONSerialization.data(withJSONObject: stored)
      reasons = try StoredReasons.decode(String(decoding: data, as: UTF8.self))
    }
    self.init(
      credit: try amount("credit"), computed: try amount("computed"),
      ceiling: object["ceiling"] is String ? try amount("ceiling") : nil, reasons: reasons)
  }
}

extension Accruals {
  /// What was decided for an account and a year, with its reasons; nil while that year has not been credited.
  public func record(of account: Int64, year: Int, in transaction: any Transaction) throws -> AccrualRecord? {
    let command = try transaction.row(
      "SELECT answer FROM ledger_command WHERE account_id = $1 AND command_id = $2",
      .integer(account), .text(AccrualCredits.commandID(year)))
    guard let command else { return nil }
    let entry = try transaction.row(
      "SELECT reasons FROM ledger_entry WHERE account_id = $1 AND command_id = $2",
      .integer(account), .text(AccrualCredits.commandID(year)))
    let reasons = try entry.map { try StoredReasons.decode($0.text("reasons")) } ?? []
    return try AccrualRecord(text: command.text("answer"), reasons: reasons, scheme: installation.scheme)
  }
}
