extension PriceCalculation {
  /// The holder's compulsory share, and why it is that much.
  ///
  /// Nothing before the law had one. Nothing for an exempt status, nor where an exempting third party or lot would pay
  /// something of the price if there were no participation.
  func participation() throws -> (amount: Amount, reasons: [Reason]) {
    let nothing = Amount.zero(unit)
    guard let due = law.participation else {
      return (nothing, [Reason("funding.participation.notYet", ["day": .day(question.day)])])
    }
    if let statuses = law.exemptStatuses, statuses.value.contains(question.holderStatus) {
      let status = Reason.Argument.term("status.\(question.holderStatus)")
      return (nothing, [statuses.reason("funding.exempt.status", ["status": status])])
    }
    let free = try split(participation: nothing)
    if let parties = law.exemptThirdParties,
      let part = free.thirdParties.first(where: { parties.value.contains($0.kind) })
    {
      return (nothing, [parties.reason("funding.exempt.thirdParty", ["party": .term("party.\(part.kind)")])])
    }
    if let sources = law.exemptSources, let part = free.lots.first(where: { sources.value.contains($0.kind) }) {
      return (nothing, [sources.reason("funding.exempt.lot", ["source": .term("source.\(part.kind)")])])
    }
    return try owed(due)
  }

  private func owed(_ due: Dated<Amount>) throws -> (amount: Amount, reasons: [Reason]) {
    let amount = try Amount.least(due.value, question.price)
    let arguments: [String: Reason.Argument] = ["amount": .amount(due.value), "price": .amount(question.price)]
    let code = amount == due.value ? "funding.participation.due" : "funding.participation.wholePrice"
    var reasons = [due.reason(code, arguments)]
    // What would change it: a share of an employer, if its money were used at all.
    if amount.isPositive, let parties = law.exemptThirdParties {
      reasons.append(parties.reason("funding.participation.employerWouldExempt", ["amount": .amount(amount)]))
    }
    return (amount, reasons)
  }
}
