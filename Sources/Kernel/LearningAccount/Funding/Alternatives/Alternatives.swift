/// "What could I do instead?": ways to pay less for a training, or to have it paid at all.
public enum Alternatives {
  /// Every alternative is the same question asked again with one fact changed, and is told only where the holder would
  /// then pay less. Waiting first, then third parties, then other trainings from the cheapest.
  ///
  /// - Throws: as ``PriceSplit/decide(_:_:)``, and ``BadInput`` for an expectation below zero or in another unit.
  public static func decide(_ question: AlternativesQuestion, _ scheme: Scheme) throws -> [Alternative] {
    try decide(question, now: try PriceSplit.decide(question.price, scheme), scheme)
  }

  /// As ``decide(_:_:)``, for whoever has the answer already.
  ///
  /// - Parameter now: what ``PriceSplit/decide(_:_:)`` answers to the question's price.
  public static func decide(
    _ question: AlternativesQuestion, now: PriceAnswer, _ scheme: Scheme
  ) throws -> [Alternative] {
    if let expected = question.expectedAccrual {
      try BadInput.check(expected, in: scheme.primaryUnit, "expectedAccrual")
    }
    // Nobody pays less than nothing.
    if now.own?.isZero == true { return [] }
    let search = AlternativesSearch(question: question, scheme: scheme, now: now)
    return try search.waiting() + search.thirdParties() + search.otherTrainings()
  }
}
