/// How a file's money ends: what of the rights, of the holder's own money and of funders' comes back, and what the
/// organisation is owed. Everything else that was set aside goes to the fund.
public struct Settlement: Hashable, Sendable {
  /// Names the end: `settlement.serviceDone`, `settlement.C`.
  public let code: EntryCode
  /// What comes back to the lots, in total.
  public let rightsReturned: Amount
  /// What of the holder's own money goes back to where it came from.
  public let ownRefunded: Amount
  /// What of it stays with the holder as a credit note.
  public let ownCreditNote: Amount
  /// What goes back to those who topped the file up, a part each.
  public let topUpsReturned: [Reservation.Part]
  /// What the organisation is owed for the file, by all who pay together.
  public let toOrganisation: Amount
  public let reasons: [Reason]

  public init(
    code: EntryCode, rightsReturned: Amount, ownRefunded: Amount, ownCreditNote: Amount,
    topUpsReturned: [Reservation.Part] = [], toOrganisation: Amount, reasons: [Reason]
  ) {
    self.code = code
    self.rightsReturned = rightsReturned
    self.ownRefunded = ownRefunded
    self.ownCreditNote = ownCreditNote
    self.topUpsReturned = topUpsReturned.filter { $0.amount.isPositive }
    self.toOrganisation = toOrganisation
    self.reasons = reasons
  }

  /// The end of a file as the scheme's table has it.
  ///
  /// - Parameter reservation: that the question was about: its funders are the answer's third parties, in their order.
  public init(_ answer: CancellationAnswer, of reservation: Reservation) {
    self.init(
      code: .settled(by: answer.code), rightsReturned: answer.rightsReturned, ownRefunded: answer.ownRefunded,
      ownCreditNote: answer.ownCreditNote,
      topUpsReturned: zip(reservation.ofFunders, answer.thirdParties).map { part, share in
        Reservation.Part(book: part.book, amount: share.returned)
      }, toOrganisation: answer.toOrganisation, reasons: answer.reasons)
  }

  /// Whether all of `reserved` comes back and nobody is owed anything.
  public func isFree(of reserved: Amount) throws -> Bool {
    try rightsReturned + ownRefunded + topUpsReturned.map(\.amount).sum(in: reserved.unit) == reserved
      && toOrganisation.isZero
  }

  /// The service was done: the organisation is owed the whole price, nothing comes back.
  public static func serviceDone(price: Amount, reasons: [Reason]) -> Settlement {
    let nothing = Amount.zero(price.unit)
    return Settlement(
      code: .settled(by: "serviceDone"), rightsReturned: nothing, ownRefunded: nothing, ownCreditNote: nothing,
      toOrganisation: price, reasons: reasons)
  }
}

/// Where each part of a reservation goes when it is settled. The parts come to what was set aside.
public struct SettlementPlan: Hashable, Sendable {
  /// Back to the book that it came from.
  public let returned: [Reservation.Part]
  public let creditNote: Amount
  public let toOrganisation: Amount
  /// What is neither returned nor owed, the cent that rounding leaves included.
  public let toFund: Amount
  /// What the organisation is owed beyond what was set aside: the fund owes it.
  public let uncovered: Amount

  /// What of the returned money leaves the account again, to the card that it came from.
  public var refund: Amount? { returned.first { $0.book == .own }?.amount }
}

extension Reservation {
  /// Divides what is set aside.
  ///
  /// What is debited is taken in the order in which the parts were reserved, which is the legal order of use, so the
  /// parts used last come back first. Of own money a credit note is used up before money from a card.
  ///
  /// - Throws: ``SettlementError`` where more is to come back than was set aside.
  public func plan(_ settlement: Settlement) throws -> SettlementPlan {
    let rights = parts.filter { $0.book.payer == .rights }
    // A credit note is used first, so that what comes back comes back to the card.
    let own = parts.filter { $0.book == .creditNote } + parts.filter { $0.book == .own }
    let kept = try settlement.ownRefunded + settlement.ownCreditNote
    let returned =
      try Self.lastParts(of: rights, worth: settlement.rightsReturned)
      + Self.lastParts(of: own, worth: settlement.ownRefunded)
      + settlement.topUpsReturned.flatMap { topUp in
        try Self.lastParts(of: parts.filter { $0.book == topUp.book }, worth: topUp.amount)
      }
    // The rest must hold the credit note.
    _ = try Self.lastParts(of: own, worth: kept)
    let free = try total - returned.map(\.amount).sum(in: total.unit) - settlement.ownCreditNote
    let toOrganisation = try Amount.least(free, settlement.toOrganisation)
    return SettlementPlan(
      returned: returned, creditNote: settlement.ownCreditNote, toOrganisation: toOrganisation,
      toFund: try free - toOrganisation, uncovered: try settlement.toOrganisation - toOrganisation)
  }

  /// The entry that books a plan.
  ///
  /// - Parameters:
  ///   - stage: whether the training had started.
  ///   - organisation: the transit to the organisation's account.
  ///   - fund: the transit to the fund.
  public func settling(
    _ settlement: Settlement, _ plan: SettlementPlan, from stage: Stage, organisation: Book, fund: Book
  ) -> EntryDraft {
    let released = parts.map { Posting(stage.book(file: file), -$0.amount) }
    let gone = [
      Posting(.creditNote, plan.creditNote), Posting(organisation, plan.toOrganisation), Posting(fund, plan.toFund),
    ].filter { !$0.amount.isZero }
    return EntryDraft(
      settlement.code, released + plan.returned.map { Posting($0.book, $0.amount) } + gone, file: file,
      reasons: settlement.reasons)
  }

  /// Where a reservation lies until it is settled.
  public enum Stage: Hashable, Sendable {
    case reserved, committed

    public func book(file: Int64) -> Book {
      switch self {
      case .reserved: .reserved(file: file)
      case .committed: .committed(file: file)
      }
    }
  }

  /// Everything that is set aside.
  ///
  /// - Throws: ``SettlementError/nothingReserved`` where that is nothing.
  public var total: Amount {
    get throws {
      guard let unit = parts.first?.amount.unit else { throw SettlementError.nothingReserved }
      return try parts.map(\.amount).sum(in: unit)
    }
  }

  private static func lastParts(of parts: [Part], worth amount: Amount) throws -> [Part] {
    var missing = amount
    var taken: [Part] = []
    for part in parts.reversed() where missing.isPositive {
      let share = try Amount.least(part.amount, missing)
      taken.append(Part(book: part.book, amount: share))
      missing = try missing - share
    }
    guard missing.isZero else { throw SettlementError.moreThanReserved(missing) }
    return taken.reversed()
  }
}

/// Why a reservation cannot be settled so.
public enum SettlementError: Error, Hashable, Sendable {
  case nothingReserved
  /// So much more was to come back than had been set aside.
  case moreThanReserved(Amount)
}

extension SettlementError: Failure {
  public var kind: FailureKind { .damaged }
  public var sentence: String { "a fault of Acquis: \(self)" }
}
