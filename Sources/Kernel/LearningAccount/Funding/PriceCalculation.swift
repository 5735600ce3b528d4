/// One question with the law that answers it, gathering the steps as it goes.
struct PriceCalculation {
  let question: PriceQuestion
  let law: FundingParameters
  let unit: Unit
  let usable: UsableLots
  /// The rule on how much of the capped lots this kind of training may use, and whether it binds this training.
  let capRule: UsageCap?
  let exemptingMark: String?
  var steps: [PriceStep] = []

  init(_ question: PriceQuestion, _ law: FundingParameters, _ lotLaw: LotParameters, _ unit: Unit) {
    self.question = question
    self.law = law
    self.unit = unit
    usable = UsableLots(question, law, lotLaw)
    capRule = law.caps[question.actionType]?.value
    exemptingMark = capRule?.exemptMarks.first(where: question.marks.contains)
  }

  /// Nil where none binds this training.
  var cap: Amount? { exemptingMark == nil ? capRule?.amount : nil }

  /// The sum of the capped lots before the cap.
  func cappedRights() throws(AmountError) -> Amount { try usable.lots.sum(in: unit) { $0.isCapped } }

  /// The sum of the lots after the cap, not bounded by the price.
  func usableRights() throws(AmountError) -> Amount {
    let capped = try cappedRights()
    let within = if let cap { try Amount.least(capped, cap) } else { capped }
    return try within + usable.lots.sum(in: unit) { !$0.isCapped }
  }

  /// Lets the lots and then the third parties pay what remains of the price after the participation.
  func split(participation: Amount) throws(AmountError) -> PriceParts {
    var remaining = try question.price - participation
    var room = cap
    var parts = PriceParts(rest: remaining)
    for lot in usable.lots {
      var share = try Amount.least(lot.amount, remaining)
      if let left = room, lot.isCapped {
        share = try Amount.least(share, left)
        room = try left - share
      }
      remaining = try remaining - share
      if share.isPositive { parts.lots.append(PricePart(index: lot.index, amount: share)) }
    }
    for (index, party) in question.thirdParties.enumerated() {
      let share = try Amount.least(party.amount, remaining)
      remaining = try remaining - share
      if share.isPositive { parts.thirdParties.append(PricePart(index: index, amount: share)) }
    }
    parts.rest = remaining
    return parts
  }
}

extension [UsableLot] {
  fileprivate func sum(in unit: Unit, where counts: (UsableLot) -> Bool) throws(AmountError) -> Amount {
    var total = Amount.zero(unit)
    for lot in self where counts(lot) { total = try total + lot.amount }
    return total
  }
}
