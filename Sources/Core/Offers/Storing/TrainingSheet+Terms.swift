import LearningAccount

extension TrainingSheet {
  /// What a file of a session is decided with: the one place where an offer becomes terms.
  ///
  /// - Throws: ``OfferError/notFinanceable``, ``OfferError/withoutPrice`` or ``OfferError/withoutDays``.
  func terms(of session: Session) throws(OfferError) -> TrainingTerms {
    guard let kind else { throw .notFinanceable }
    guard let price = details.price else { throw .withoutPrice }
    guard let startsOn = session.startsOn, let endsOn = session.endsOn else { throw .withoutDays }
    return TrainingTerms(
      organisation: organisationID, actionType: kind.id, marks: kind.marks, price: price, startsOn: startsOn,
      endsOn: endsOn, prerequisites: details.hasPrerequisites, territory: territory)
  }

  /// The terms of the next session that can still be asked for, or of the last one where all have begun: what a visitor
  /// would pay is reckoned with them. Nil where the training has no price, no days, or none that the account can pay.
  package func nextTerms(on today: Day) -> TrainingTerms? {
    let dated = sessions.filter { $0.startsOn != nil && $0.endsOn != nil }
    return (dated.first { $0.isAhead(on: today) } ?? dated.last).flatMap { try? terms(of: $0) }
  }
}

extension TrainingSheet.Session {
  /// Whether it can still be asked for: it begins on a later day. Search finds a training by the same rule.
  package func isAhead(on today: Day) -> Bool { startsOn.map { $0 > today } ?? false }
}
