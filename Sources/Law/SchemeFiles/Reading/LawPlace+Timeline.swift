import LearningAccount

/// How a timeline must lie: whether a value is needed on every day since the scheme opened.
enum Coverage {
  case optional
  /// Some value holds on every day from this one on.
  case needed(from: Day)
}

/// Reads dated values; the links are those that scheme.yaml names.
struct TimelineReader {
  let links: [String: String]

  private static let keys: Set<String> = [
    "value", "from", "until", "resumes", "knownFrom", "status", "confidence", "reference", "link", "note",
  ]

  /// Reads a list of dated values, each with `value` as `read` understands it.
  ///
  /// Faults: overlaps, two values for one day and knowledge, an end before its beginning, a day without a value where
  /// one is needed, and a gap between two values of which the later does not say that the rule `resumes`.
  func timeline<Value: Sendable>(
    _ place: LawPlace, _ coverage: Coverage = .optional, _ read: (LawPlace) -> Value?
  ) -> Timeline<Value> {
    guard let entries = place.list() else { return Timeline(place.key) }
    if entries.isEmpty { place.fault("has no value") }
    let dated = entries.compactMap { entry in self.dated(entry, read).map { (entry, $0) } }
    place.book.add(place, dated.map { entry, value in value.map { _ in entry.listedValue } })
    let ordered = dated.sorted { ($0.1.from, $0.1.knownFrom) < ($1.1.from, $1.1.knownFrom) }
    let inForce = ordered.filter { $0.1.status == .inForce }
    for (earlier, later) in zip(inForce, inForce.dropFirst()) { check(earlier.1, before: later.1, later.0) }
    // A value that could not be read is its own fault, not a gap.
    let timeline = Timeline(place.key, ordered.map(\.1))
    if case .needed(let first) = coverage, dated.count == entries.count,
      let missing = timeline.firstMissingDay(since: first)
    {
      place.fault("has no value on \(missing.iso), and one is needed on every day from \(first.iso)")
    }
    return timeline
  }

  private func dated<Value: Sendable>(_ place: LawPlace, _ read: (LawPlace) -> Value?) -> Dated<Value>? {
    guard let fields = LawFields(place, allowed: Self.keys) else { return nil }
    let value = fields.needed("value").flatMap(read)
    let from = fields.needed("from")?.day()
    let until = fields.optional("until")?.day()
    let knownFrom = fields.needed("knownFrom")?.day()
    let status = fields.optional("status").map { $0.word(LegalStatus.self) } ?? .inForce
    let confidence = fields.needed("confidence")?.word(Confidence.self)
    let reference = self.reference(fields)
    let note = fields.optional("note")?.text()
    _ = fields.optional("resumes")?.flag()
    if confidence == .disputed, fields.optional("note") == nil {
      fields.optional("confidence")?.fault("is disputed and needs a \"note\" that says the other reading")
    }
    guard let value, let from, let knownFrom, let status, let confidence, let reference else { return nil }
    if let until, until < from { fields.optional("until")?.fault("lies before from, \(from.iso)") }
    return Dated(
      value: value, from: from, until: until, knownFrom: knownFrom, status: status, confidence: confidence,
      reference: reference, note: note)
  }

  private func reference(_ fields: LawFields) -> LegalReference? {
    guard let text = fields.needed("reference")?.text() else { return nil }
    guard let place = fields.optional("link") else { return LegalReference(text: text) }
    guard let name = place.text() else { return nil }
    guard let link = links[name] else {
      place.fault("\"\(name)\" is not among the links of scheme.yaml: \(links.keys.sorted().joined(separator: ", "))")
      return nil
    }
    return LegalReference(text: text, link: link)
  }

  private func check<Value>(_ earlier: Dated<Value>, before later: Dated<Value>, _ place: LawPlace) {
    guard earlier.from != later.from else {
      if earlier.knownFrom == later.knownFrom {
        place.fault("is a second value from \(later.from.iso), known from the same day")
      }
      return
    }
    let gap = earlier.until.map { $0.adding(days: 1) < later.from } ?? false
    if let until = earlier.until, until >= later.from {
      place.fault("begins on \(later.from.iso) and overlaps the value of before, which holds until \(until.iso)")
    } else if earlier.until != nil, !gap, earlier.knownFrom < later.knownFrom {
      place.fault(
        "begins on \(later.from.iso) and was known from \(later.knownFrom.iso), which is what ends the value of before: "
          + "leave out its \"until\", which says that its end was known since \(earlier.knownFrom.iso)")
    } else if let until = earlier.until, gap, !resumes(place) {
      place.fault(
        "begins on \(later.from.iso), and the value of before holds until \(until.iso): close the gap, or say "
          + "\"resumes: true\" where the rule was suspended")
    } else if !gap, resumes(place) {
      place.fault("resumes after no gap")
    }
  }

  private func resumes(_ place: LawPlace) -> Bool { place.node.mapping?["resumes"]?.string == "true" }
}
