extension PriceReasons {
  /// Why the compulsory share is what it is.
  func participationReason(_ step: PriceStep) -> Reason {
    switch step {
    case .exemptStatus:
      rule(
        funding.exemptStatuses, "funding.exempt.status", ["status": .term("status.\(question.holderStatus)")])
    case .exemptThirdParty(let index):
      rule(
        funding.exemptThirdParties, "funding.exempt.thirdParty",
        ["party": .term("party.\(question.thirdParties[index].kind)")])
    case .exemptLot(let index):
      rule(
        funding.exemptSources, "funding.exempt.lot", ["source": .term("source.\(question.lots[index].source)")])
    case .participation(let due):
      rule(funding.participation, "funding.participation.due", amounts(due))
    case .participationIsPrice(let due):
      rule(funding.participation, "funding.participation.wholePrice", amounts(due))
    case .participationSupplement(let amount):
      rule(funding.participationSupplement, "funding.participation.supplement", amounts(amount))
    case .thirdPartyWouldExempt(let amount):
      rule(
        funding.exemptThirdParties, "funding.participation.employerWouldExempt", ["amount": .amount(amount)])
    default: rule(participationToCome, "funding.participation.notYet", ["day": .day(question.day)])
    }
  }

  /// Nil where the day lies after the first one, or nobody could know of any.
  private var participationToCome: Dated<Amount>? {
    funding.firstParticipation.flatMap { question.day < $0.from ? $0 : nil }
  }

  private func amounts(_ due: Amount) -> [String: Reason.Argument] {
    ["amount": .amount(due), "price": .amount(question.price)]
  }

  /// Who pays what.
  func shareReason(_ step: PriceStep) -> Reason {
    switch step {
    case .lotsPay(let debited, let first, let inOrder):
      rule(
        funding.order, inOrder ? "funding.rights.inOrder" : "funding.rights.pay",
        ["debited": .amount(debited), "first": .term("source.\(question.lots[first].source)")])
    case .thirdPartiesPay(let paid): Reason("funding.thirdParties.pay", ["amount": .amount(paid)])
    case .thirdPartiesNotNeeded: Reason("funding.thirdParties.notNeeded")
    case .ownParticipation(let own):
      Reason("funding.own.participation", ["own": .amount(own), "participation": .amount(own)])
    case .ownIncludes(let own, let participation):
      Reason("funding.own.includes", ["own": .amount(own), "participation": .amount(participation)])
    case .ownRest(let own): Reason("funding.own.rest", ["own": .amount(own)])
    default: Reason("funding.own.nothing")
    }
  }
}
