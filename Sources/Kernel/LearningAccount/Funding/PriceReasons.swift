/// Writes the steps of a decision on a price as reasons, each with the rule that it rests on.
struct PriceReasons {
  let question: PriceQuestion
  let funding: FundingParameters
  let lots: LotParameters

  func reasons(_ steps: [PriceStep]) -> [Reason] {
    var reasons: [Reason] = []
    reasons.reserveCapacity(steps.count)
    var sureness = Confidence.confirmed
    for step in steps {
      let reason = reason(step)
      if !step.isAdvice { sureness = sureness.orLess(reason.confidence) }
      reasons.append(step.sumsUp ? reason.asSure(as: sureness) : reason)
    }
    return reasons
  }

  /// Why rights may not pay, and what would change it.
  func refusal(_ steps: [PriceStep]) -> Refusal? {
    guard let no = steps.first, case .closed = no else {
      guard let no = steps.first, case .restricted = no else { return nil }
      let remedy = steps.first { if case .thirdPartiesWouldOpen = $0 { true } else { false } }
      return Refusal(reason(no), remedy: remedy.map(reason))
    }
    return Refusal(reason(no))
  }

  private func reason(_ step: PriceStep) -> Reason {
    switch step {
    case .openToAll, .openToStatus, .openByThirdParties, .closed, .restricted, .thirdPartiesWouldOpen,
      .nothingWouldOpen:
      eligibilityReason(step)
    case .lotNotYet, .lotExpired, .lotForOthers: bindingReason(step)
    case .capExempt, .capNotReached, .capReached: capReason(step)
    case .noParticipationYet, .exemptStatus, .exemptThirdParty, .exemptLot, .participation, .participationSupplement,
      .participationIsPrice, .thirdPartyWouldExempt:
      participationReason(step)
    default: shareReason(step)
    }
  }

  private func eligibilityReason(_ step: PriceStep) -> Reason {
    let rule = funding.eligibility[question.actionType]
    return switch step {
    case .openToStatus:
      self.rule(
        rule, "funding.eligible.status", ["kind": kind, "status": .term("status.\(question.holderStatus)")])
    case .openByThirdParties(let offered, let needed):
      self.rule(
        rule, "funding.eligible.thirdParties",
        ["kind": kind, "offered": .amount(offered), "needed": .amount(needed)])
    case .closed: self.rule(rule, "funding.notEligible.closed", ["kind": kind])
    case .restricted(let needed):
      self.rule(rule, "funding.notEligible.restricted", ["kind": kind, "needed": .amount(needed)])
    case .thirdPartiesWouldOpen(let missing):
      self.rule(rule, "funding.remedy.thirdParties", ["missing": .amount(missing)])
    case .nothingWouldOpen: Reason("funding.remedy.none")
    default: self.rule(rule, "funding.eligible.open", ["kind": kind])
    }
  }

  private func bindingReason(_ step: PriceStep) -> Reason {
    switch step {
    case .lotNotYet(let index, let day):
      rule(lots.terms[question.lots[index].source], "funding.lot.notYet", names(index, ["day": .day(day)]))
    case .lotExpired(let index, let day):
      rule(lots.terms[question.lots[index].source], "funding.lot.expired", names(index, ["day": .day(day)]))
    case .lotForOthers(let index):
      rule(lots.terms[question.lots[index].source], "funding.lot.forOthers", names(index, ["kind": kind]))
    default: Reason("funding.lot.forOthers")
    }
  }

  private func names(_ lot: Int, _ more: [String: Reason.Argument]) -> [String: Reason.Argument] {
    let lot = question.lots[lot]
    return more.merging(["source": .term("source.\(lot.source)"), "amount": .amount(lot.amount)]) { own, _ in own }
  }

  private func capReason(_ step: PriceStep) -> Reason {
    let rule = funding.caps[question.actionType]
    return switch step {
    case .capExempt(let mark, let cap): self.rule(rule, "funding.cap.\(mark)", ["cap": .amount(cap)])
    case .capReached(let cap, let rights, let kept):
      self.rule(
        rule, "funding.cap.reached",
        ["cap": .amount(cap), "kind": kind, "rights": .amount(rights), "kept": .amount(kept)])
    case .capNotReached(let cap):
      self.rule(rule, "funding.cap.notReached", ["cap": .amount(cap), "kind": kind])
    default: Reason("funding.cap.notReached")
    }
  }

  var kind: Reason.Argument { .term("kind.\(question.actionType)") }

  func rule<Value>(
    _ value: Dated<Value>?, _ code: String, _ arguments: [String: Reason.Argument] = [:]
  ) -> Reason {
    value?.reason(code, arguments) ?? Reason(code, arguments)
  }
}
