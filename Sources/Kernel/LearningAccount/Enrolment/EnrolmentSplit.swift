/// Who would pay what if a file were accepted, and from which books.
public struct EnrolmentSplit: Sendable {
  /// What the law answers.
  public let answer: PriceAnswer
  /// What would be set aside: the lots in the order used, then funders' money. Empty where the training is not eligible.
  public let parts: [Reservation.Part]
  /// Nil where the training is not eligible.
  public let payers: EnrolmentPayers?

  /// - Parameters:
  ///   - lots: those of the question, in its order.
  ///   - topUps: its third parties, in their order.
  init(_ answer: PriceAnswer, lots: [Lot], topUps: [TopUp]) throws {
    self.answer = answer
    parts = answer.shares.compactMap { share in
      Self.book(share.payer, lots, topUps).map { Reservation.Part(book: $0, amount: share.amount) }
    }
    payers = try answer.own.map { [parts] own in try EnrolmentPayers(parts, topUps: topUps, own: own) }
  }

  /// Where a share is taken from; nil for the holder's own, which has to come in first.
  private static func book(_ payer: PricePayer, _ lots: [Lot], _ topUps: [TopUp]) -> Book? {
    switch payer {
    case .lot(let place): .lot(lots[place].id)
    case .thirdParty(let place): topUps[place].book
    case .holder: nil
    }
  }
}

extension Enrolment {
  /// Who would pay what if the file were accepted now, by the law of today as it is known today.
  /// The acceptance asks it anew, whatever was shown before: docs/decisions/0003.
  ///
  /// - Throws: `SchemeError`, ``BadInput`` or ``AmountError`` where the law or the numbers give no answer.
  public func split(_ facts: EnrolmentFacts, at now: Moment, scheme: Scheme) throws -> EnrolmentSplit {
    let lots = facts.lots.filter { $0.available.unit == terms.price.unit && $0.isSpendable(on: now.day) }
    let answer = try PriceSplit.decide(
      PriceQuestion(
        day: now.day, knownOn: now.day, actionType: terms.actionType, marks: terms.marks, price: terms.price,
        holderStatus: holderStatus, lots: lots.map(PriceLot.init),
        thirdParties: facts.topUps.map(PriceThirdParty.init)),
      scheme)
    return try EnrolmentSplit(answer, lots: lots, topUps: facts.topUps)
  }
}
