extension PriceCalculation {
  /// The holder's compulsory share.
  ///
  /// Nothing while the law has none. Nothing for an exempt status, nor where an exempting third party or lot would pay
  /// something of the price if there were no participation.
  ///
  /// - Parameter isEligible: whether rights may pay at all; what else could be done is said only then.
  mutating func decideParticipation(isEligible: Bool) throws(AmountError) -> Amount {
    let nothing = Amount.zero(unit)
    guard let due = law.participation?.value else {
      if law.everAsksParticipation { steps.append(.noParticipationYet) }
      return nothing
    }
    if statusExempts {
      steps.append(.exemptStatus)
      return nothing
    }
    if let exemption = try exemption() {
      steps.append(exemption)
      return nothing
    }
    let supplement = try law.participationSupplement?.value.amount(for: question) ?? nothing
    let whole = try due + supplement
    let amount = try Amount.least(whole, question.price)
    steps.append(amount == whole ? .participation(due) : .participationIsPrice(whole))
    if amount == whole, supplement.isPositive { steps.append(.participationSupplement(supplement)) }
    if isEligible, amount.isPositive, try thirdPartyWouldExempt() { steps.append(.thirdPartyWouldExempt(amount)) }
    return amount
  }

  private var statusExempts: Bool {
    law.exemptStatuses?.value.contains(question.holderStatus) == true
      && law.exemptStatusesNotFor?.value.contains(question.actionType) != true
  }

  /// Whether one that frees from the participation would find anything to pay, were it to come last.
  private func thirdPartyWouldExempt() throws(AmountError) -> Bool {
    guard law.exemptThirdParties?.value.isEmpty == false else { return false }
    return try split(participation: .zero(unit)).rest.isPositive
  }

  /// The third party or lot that frees the file.
  private func exemption() throws(AmountError) -> PriceStep? {
    let parties = law.exemptThirdParties?.value ?? []
    let sources = law.exemptSources?.value ?? []
    // Nobody has to split a price that nothing in it could free.
    guard
      question.thirdParties.contains(where: { parties.contains($0.kind) })
        || question.lots.contains(where: { sources.contains($0.source) })
    else { return nil }
    let free = try split(participation: .zero(unit))
    if let part = free.thirdParties.first(where: { parties.contains(question.thirdParties[$0.index].kind) }) {
      return .exemptThirdParty(part.index)
    }
    return free.lots.first { sources.contains(question.lots[$0.index].source) }.map { .exemptLot($0.index) }
  }
}

extension ParticipationSupplement {
  /// Zero where the training or the file is free of it.
  func amount(for question: PriceQuestion) throws(AmountError) -> Amount {
    let zero = Amount.zero(question.price.unit)
    guard !exemptKinds.contains(question.actionType), !exemptMarks.contains(where: question.marks.contains) else {
      return zero
    }
    if let enough = exemptThirdPartiesOffer {
      let offered = try question.thirdParties.map(\.amount).sum(in: question.price.unit)
      if try offered.compared(with: enough) >= 0 { return zero }
    }
    guard let share = try shareOfPrice?.roundedHalfUp(of: question.price) else { return atMost ?? zero }
    return if let atMost { try Amount.least(share, atMost) } else { share }
  }
}
