import LearningAccount

extension SchemeHeader {
  /// Why a database that lives by this scheme cannot change to `newer`; empty where it can.
  ///
  /// What rows name must go on to exist: identifiers may be added, never taken away. Local days are stored, so the time
  /// zone stays.
  func obstacles(to newer: SchemeHeader) -> [String] {
    var obstacles: [String] = []
    if id != newer.id { obstacles.append("it is \(newer.id), and the database's is \(id)") }
    if timeZone != newer.timeZone { obstacles.append("its time zone is \(newer.timeZone), not \(timeZone)") }
    if primaryUnit != newer.primaryUnit {
      obstacles.append("its primary unit is \(newer.primaryUnit.code), not \(primaryUnit.code)")
    }
    if newer.opens > opens { obstacles.append("it opens on \(newer.opens.iso), later than \(opens.iso)") }
    for unit in units where !newer.units.contains(unit) { obstacles.append("it has no unit like \(unit.code)") }
    return obstacles + vocabulary.missing(in: newer.vocabulary)
  }
}

extension Vocabulary {
  fileprivate func missing(in newer: Vocabulary) -> [String] {
    let lists: [(String, [String], [String])] = [
      ("trainingKinds", trainingKinds, newer.trainingKinds), ("lotSources", lotSources, newer.lotSources),
      ("thirdPartyKinds", thirdPartyKinds, newer.thirdPartyKinds),
      ("holderStatuses", holderStatuses, newer.holderStatuses), ("actors", actors, newer.actors),
      ("consequences", consequences, newer.consequences), ("territories", territories, newer.territories),
    ]
    return lists.flatMap { name, words, newerWords in
      words.filter { !newerWords.contains($0) }.map { "its \(name) lack \($0)" }
    }
  }
}
