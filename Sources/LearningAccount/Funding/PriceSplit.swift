/// Splits the price of a training between rights, third parties and the holder: L6323-4, L6323-7, R6333-3, D6323-1 A.
public enum PriceSplit {
  /// - Throws: ``BadInput`` for a question that cannot be asked, ``SchemeError`` for a day without law, ``AmountError``
  ///   where sums leave the range.
  public static func decide(_ question: PriceQuestion, _ scheme: Scheme) throws -> PriceAnswer {
    try question.check(scheme)
    let law = try scheme.at(question.day, knownOn: question.knownOn).funding
    let calculation = PriceCalculation(question: question, law: law, unit: scheme.primaryUnit)
    let eligibility = try calculation.eligibility()
    let participation = try calculation.participation()
    let usable = try calculation.usable()
    guard eligibility.refusal == nil else {
      return PriceAnswer(
        eligible: false, cap: calculation.cap?.value.amount, usable: usable, participation: participation.amount,
        shares: [], own: nil, debited: nil,
        reasons: try eligibility.reasons + calculation.capReasons() + participation.reasons,
        refusal: eligibility.refusal)
    }
    let split = try calculation.split(participation: participation.amount)
    let own = try participation.amount + split.rest
    return PriceAnswer(
      eligible: true, cap: calculation.cap?.value.amount, usable: usable, participation: participation.amount,
      shares: split.shares(own: own), own: own, debited: try split.lots.map(\.amount).sum(in: scheme.primaryUnit),
      reasons: try eligibility.reasons + calculation.capReasons() + participation.reasons
        + calculation.splitReasons(split, own: own, participation: participation.amount),
      refusal: nil)
  }
}

/// One question with the law that answers it.
struct PriceCalculation {
  let question: PriceQuestion
  let law: FundingParameters
  let unit: Unit

  /// The cap on this training; nil where none applies, as for CléA.
  var cap: Dated<UsageCap>? {
    guard let cap = law.caps[question.actionType], !(question.cleA && cap.value.exemptsCleA) else { return nil }
    return cap
  }

  func isCapped(_ lot: PriceLot) -> Bool { law.cappedSources.value.contains(lot.source) }

  /// The sum of the capped lots before the cap.
  func cappedRights() throws -> Amount { try question.lots.filter(isCapped).map(\.amount).sum(in: unit) }

  /// The sum of the lots after the cap.
  func usable() throws -> Amount {
    let capped = try cap.map { try Amount.least(cappedRights(), $0.value.amount) } ?? cappedRights()
    return try capped + question.lots.filter { !isCapped($0) }.map(\.amount).sum(in: unit)
  }

  /// The lots in the legal order of use; the sort is stable, so one rank keeps the order given.
  func orderedLots() -> [PriceLot] {
    law.order.value.flatMap { rank in question.lots.filter { rank.contains($0.source) } }
  }

  /// Lets the lots and then the third parties pay what remains of the price after the participation.
  func split(participation: Amount) throws -> PriceParts {
    var remaining = try question.price - participation
    var room = cap?.value.amount
    var parts = PriceParts(rest: remaining)
    for lot in orderedLots() {
      var share = try Amount.least(lot.amount, remaining)
      if let left = room, isCapped(lot) {
        share = try Amount.least(share, left)
        room = try left - share
      }
      remaining = try remaining - share
      if share.isPositive { parts.lots.append(PricePart(id: lot.id, kind: lot.source, amount: share)) }
    }
    for party in question.thirdParties {
      let share = try Amount.least(party.amount, remaining)
      remaining = try remaining - share
      if share.isPositive { parts.thirdParties.append(PricePart(id: party.id, kind: party.kind, amount: share)) }
    }
    parts.rest = remaining
    return parts
  }
}

/// What one lot or third party pays, and of what source or kind it is.
struct PricePart {
  let id: String
  let kind: String
  let amount: Amount
}

/// A price split up; shares of zero are left out.
struct PriceParts {
  var lots: [PricePart] = []
  var thirdParties: [PricePart] = []
  /// What nobody but the holder is left to pay, beside the participation.
  var rest: Amount

  func shares(own: Amount) -> [PriceShare] {
    let others = (lots + thirdParties).map { PriceShare(id: $0.id, amount: $0.amount) }
    return own.isPositive ? others + [PriceShare(id: PriceQuestion.ownID, amount: own)] : others
  }
}
