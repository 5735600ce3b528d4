import LearningAccount

extension SchemeHeader {
  /// Why a database that lives by this scheme cannot change to `newer`; empty where it can.
  ///
  /// What rows name must go on to exist: identifiers may be added, never taken away. Local days are stored, so the time
  /// zone stays. Credited years remember activities and traits by their places, so those keep theirs.
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
      ("certificationMarks", certificationMarks, newer.certificationMarks),
      ("fundersOnInstruction", fundersOnInstruction, newer.fundersOnInstruction),
    ]
    let placed = [
      ("activities", activities.map(\.id), newer.activities.map(\.id)),
      ("holderTraits", holderTraits, newer.holderTraits),
    ].filter { !$0.2.starts(with: $0.1) }
    return placed.map { "its \($0.0) do not begin with \($0.1.joined(separator: ", "))" }
      + lists.flatMap { name, words, newerWords in
        words.filter { !newerWords.contains($0) }.map { "its \(name) lack \($0)" }
      }
  }
}
