/// What must happen to a training file by when.
public enum Deadlines {
  /// Every deadline whose event is known, with the earliest start.
  ///
  /// Each rule is that of the law of the day from which it counts; what follows a conclusion keeps the law under which
  /// the file was concluded (the general terms are versioned contracts; docs/decisions/0072).
  ///
  /// - Parameter knownOn: the law as it was known that day; nil: all that is known now.
  /// - Throws: ``BadInput`` for a territory or a funder that the scheme does not know, or a scheme without deadlines;
  ///   ``SchemeError`` for a day without law.
  public static func decide(
    _ facts: DeadlineFacts, _ scheme: Scheme, knownOn: Day? = nil
  ) throws -> DeadlineAnswer {
    let search = try DeadlineSearch(facts, scheme, knownOn: knownOn)
    let found = try search.deadlines()
    let start = try search.earliestStart()
    return DeadlineAnswer(
      deadlines: found.map(\.deadline), earliestStart: start?.day, earliestStartReason: start?.reason,
      reasons: found.flatMap(\.reasons) + (start.map { [$0.reason] } ?? []))
  }

  /// The last day of the withdrawal period of a file accepted on `accepted`; nil where the law of that day has none.
  ///
  /// - Throws: as ``decide(_:_:knownOn:)``.
  public static func withdrawUntil(
    accepted: Day, territory: String, _ scheme: Scheme, knownOn: Day? = nil
  ) throws -> Day? {
    let facts = DeadlineFacts(requested: accepted, accepted: accepted, territory: territory)
    return try DeadlineSearch(facts, scheme, knownOn: knownOn).found(.withdraw)?.deadline.day
  }

  /// The last day on which an accepted file is cancelled free of charge before its start; nil where the law has none.
  ///
  /// - Throws: as ``decide(_:_:knownOn:)``.
  public static func freeUntil(
    accepted: Day, startsOn: Day, territory: String, _ scheme: Scheme, knownOn: Day? = nil
  ) throws -> Day? {
    let facts = DeadlineFacts(requested: accepted, accepted: accepted, startsOn: startsOn, territory: territory)
    return try DeadlineSearch(facts, scheme, knownOn: knownOn).found(.cancelFree)?.deadline.day
  }
}
