/// What ending an accepted file costs whom: the special terms for holders, as the scheme's table has them.
public enum Cancellation {
  /// Decides by the law of the day of acceptance.
  ///
  /// - Throws: ``BadInput`` for a question that cannot be asked, such as one that lacks the share attended where the
  ///   line that decides counts it; ``SchemeError`` for a day without law; ``AmountError`` where sums leave the range.
  public static func decide(_ question: CancellationQuestion, _ scheme: Scheme) throws -> CancellationAnswer {
    _ = try scheme.topic(scheme.law.cancellation, "rules on what an end costs")
    try question.check(scheme)
    let calculation = try CancellationCalculation(question, scheme)
    let line = try calculation.line()
    let split = try calculation.split(line)
    return CancellationAnswer(
      code: line.code, withdrawUntil: calculation.withdrawal?.deadline.day, freeUntil: calculation.free?.deadline.day,
      rightsReturned: split.rights.returned, rightsDebited: split.rights.debited, ownRefunded: split.own.refunded,
      ownCreditNote: split.own.creditNote, ownKept: split.own.kept, thirdParties: split.thirdParties,
      toOrganisation: split.organisation,
      reasons: try calculation.reasons(line, split) + calculation.remedies(line, split))
  }
}
