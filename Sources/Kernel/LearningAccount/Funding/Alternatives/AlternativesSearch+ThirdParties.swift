extension AlternativesSearch {
  /// Somebody else's money: what would open the training, or what would pay all that the holder does not have to.
  /// One whose share frees the holder from the participation is told apart only where that makes a difference.
  func thirdParties() throws -> [Alternative] {
    let exempting = now.funding.exemptThirdParties?.value ?? []
    let others = scheme.vocabulary.thirdPartyKinds.filter { !exempting.contains($0) }
    let special = try exempting.first.flatMap(through)
    // The last kind that a scheme declares is the most general one.
    let general = try others.last.flatMap(through)
    return [special?.own == general?.own ? nil : special, general].compactMap { $0 }
  }

  private func through(_ kind: String) throws -> Alternative? { try now.eligible ? paying(kind) : opening(kind) }

  /// A third party that brings what the training still needs to be open at all.
  private func opening(_ kind: String) throws -> Alternative? {
    guard let missing = now.missingFromThirdParties else { return nil }
    return try alternative(.thirdParty(kind: kind, amount: missing), adding(missing, from: kind)) { _, own in
      rule(\.eligibility[question.price.actionType], "alternative.thirdParty.opens", kind, missing, own)
    }
  }

  /// A third party that pays whatever is left beside the share that remains compulsory with it.
  private func paying(_ kind: String) throws -> Alternative? {
    // With all of the own share on offer, what it really pays shows how much is needed.
    guard let own = now.own, let offered = try answer(to: adding(own, from: kind)) else { return nil }
    let added = PricePayer.thirdParty(question.price.thirdParties.count)
    guard let paid = offered.shares.first(where: { $0.payer == added })?.amount, paid.isPositive else { return nil }
    let then = paid == own ? offered : try answer(to: adding(paid, from: kind))
    guard let then else { return nil }
    return try alternative(.thirdParty(kind: kind, amount: paid), then) { then, own in
      let exempts = now.participation.isPositive && then.participation.isZero
      if exempts { return rule(\.exemptThirdParties, "alternative.thirdParty.exempts", kind, paid, own) }
      // That somebody pays rests on no rule; the cap is why where it takes something away.
      let code = "alternative.thirdParty.pays"
      return now.isCapReached
        ? rule(\.caps[question.price.actionType], code, kind, paid, own) : reason(code, kind, paid, own)
    }
  }

  private func adding(_ amount: Amount, from kind: String) -> PriceQuestion {
    var changed = question.price
    changed.thirdParties.append(PriceThirdParty(kind: kind, amount: amount))
    return changed
  }

  private func rule<Value>(
    _ path: KeyPath<FundingParameters, Dated<Value>?>, _ code: String, _ kind: String, _ amount: Amount, _ own: Amount
  ) -> Reason {
    let rule = now.funding[keyPath: path]
    return rule?.reason(code, arguments(kind, amount, own)) ?? reason(code, kind, amount, own)
  }

  private func reason(_ code: String, _ kind: String, _ amount: Amount, _ own: Amount) -> Reason {
    Reason(code, arguments(kind, amount, own))
  }

  private func arguments(_ kind: String, _ amount: Amount, _ own: Amount) -> [String: Reason.Argument] {
    [
      "party": .term("party.\(kind)"), "amount": .amount(amount), "own": .amount(own),
      "participation": .amount(now.participation),
    ]
  }
}

extension PriceAnswer {
  /// How much more third parties must offer to open the training; nil where that would not.
  fileprivate var missingFromThirdParties: Amount? {
    for case .thirdPartiesWouldOpen(let missing) in steps { return missing }
    return nil
  }

  /// Whether a cap takes something away from the rights.
  fileprivate var isCapReached: Bool { steps.contains { if case .capReached = $0 { true } else { false } } }
}
