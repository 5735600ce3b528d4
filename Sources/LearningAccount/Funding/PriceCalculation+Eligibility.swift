extension PriceCalculation {
  /// Whether rights may pay for this training at all, and what would change a "no".
  func eligibility() throws -> (refusal: Refusal?, reasons: [Reason]) {
    // The scheme's reading proves a rule for every kind of training that it declares.
    guard let rule = law.eligibility[question.actionType] else { return (nil, []) }
    let kind = Reason.Argument.term("kind.\(question.actionType)")
    switch rule.value {
    case .open:
      return (nil, [rule.reason("funding.eligible.open", ["kind": kind])])
    case .closed:
      let refusal = Refusal(rule.reason("funding.notEligible.closed", ["kind": kind]))
      return (refusal, [refusal.reason, Reason("funding.remedy.none")])
    case .restricted(let statuses, let offer):
      return try restricted(rule, statuses, offer)
    }
  }

  private func restricted(
    _ rule: Dated<EligibilityRule>, _ statuses: [String], _ offer: Amount
  ) throws -> (refusal: Refusal?, reasons: [Reason]) {
    let kind = Reason.Argument.term("kind.\(question.actionType)")
    if statuses.contains(question.holderStatus) {
      let status = Reason.Argument.term("status.\(question.holderStatus)")
      return (nil, [rule.reason("funding.eligible.status", ["kind": kind, "status": status])])
    }
    let offered = try question.thirdParties.map(\.amount).sum(in: unit)
    if try offered.compared(with: offer) >= 0 {
      let arguments: [String: Reason.Argument] = [
        "kind": kind, "offered": .amount(offered), "needed": .amount(offer),
      ]
      return (nil, [rule.reason("funding.eligible.thirdParties", arguments)])
    }
    let reason = rule.reason("funding.notEligible.restricted", ["kind": kind, "needed": .amount(offer)])
    let remedy = rule.reason("funding.remedy.thirdParties", ["missing": .amount(try offer - offered)])
    return (Refusal(reason, remedy: remedy), [reason, remedy])
  }
}
