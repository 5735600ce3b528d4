/// Who would pay what if a file were accepted, and from which books.
public struct EnrolmentSplit: Sendable {
  /// What the law answers.
  public let answer: PriceAnswer
  /// What would be set aside: the lots in the order used, then funders' money. Empty where the training is not eligible.
  public let parts: [Reservation.Part]
  /// Nil where the training is not eligible.
  public let payers: EnrolmentPayers?

  init(_ answer: PriceAnswer, lots: [Lot], topUps: [TopUp]) throws {
    self.answer = answer
    parts = answer.shares.compactMap { share in
      Self.book(share, topUps).map { Reservation.Part(book: $0, amount: share.amount) }
    }
    payers = try answer.own.map { [parts] own in try EnrolmentPayers(parts, topUps: topUps, own: own) }
  }

  /// The lot or top-up that a share of the price names; nil for the holder's own.
  private static func book(_ share: PriceShare, _ topUps: [TopUp]) -> Book? {
    Int64(share.id).map { .lot($0) } ?? topUps.map(\.book).first { $0.code == share.id }
  }
}

extension Enrolment {
  /// Who would pay what if the file were accepted now, by the law of today as it is known today.
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
