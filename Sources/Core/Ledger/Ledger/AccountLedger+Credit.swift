import LearningAccount
import Storage

extension AccountLedger {
  /// What a new lot is, apart from how much it grants.
  package struct NewLot: Sendable {
    /// Its identifier, given by Platform.
    package let id: Int64
    /// An identifier that the scheme declares.
    let source: String
    /// The kinds of training that it may pay, where it is bound to some.
    package let earmark: String?
    /// The last day on which it can be spent.
    package let expiresOn: Day?
    /// The day from which it counts among the others; nil: the command's.
    let effective: Day?

    package init(id: Int64, source: String, earmark: String? = nil, expiresOn: Day? = nil, effective: Day? = nil) {
      self.id = id
      self.source = source
      self.earmark = earmark
      self.expiresOn = expiresOn
      self.effective = effective
    }
  }

  /// A new lot with what it grants: the yearly accrual, an endowment. What the holder owes is paid from it at once, as
  /// far as the law of the day lets a credit be used for that.
  ///
  /// - Parameters:
  ///   - amount: above zero.
  ///   - payer: `granted` for what the law gives, a transit for a funder's money.
  package mutating func credit(
    _ lot: NewLot, _ amount: Amount, from payer: Book = .granted, law: Parameters, reasons: [Reason]
  ) throws {
    try open(lot, in: amount.unit)
    let draft = Credit(lot: lot.id, source: lot.source, granted: amount).making(from: payer, reasons: reasons)
    try append(draft)
    try recoverDebt(from: draft.postings, law)
  }

  /// An empty lot, which the next entry opens: its terms are hashed with that entry.
  package mutating func open(_ lot: NewLot, in unit: Unit) throws {
    let terms = LotOpening(
      id: lot.id, source: lot.source, earmark: lot.earmark, effective: lot.effective ?? command.effective,
      expiresOn: lot.expiresOn)
    try transaction.execute(
      """
      INSERT INTO lot (account_id, lot_id, source, unit, earmark, effective, expires_on, available, opened_by)
      VALUES ($1, $2, $3, $4, $5, $6, $7, 0, $8)
      """,
      .integer(command.account), .integer(terms.id), .text(terms.source), .text(unit.code), .optional(terms.earmark),
      .text(terms.effective.iso), .optional(terms.expiresOn?.iso), .integer(sequence + 1))
    opening.append(terms)
  }
}

extension AccountLedger.NewLot {
  /// The terms of a lot's row, for another account.
  package init(_ row: Row) throws {
    self.init(
      id: try row.integer("lot_id"), source: try row.text("source"), earmark: try row.optionalText("earmark"),
      expiresOn: try row.optionalText("expires_on").flatMap { Day($0) }, effective: Day(try row.text("effective")))
  }
}
