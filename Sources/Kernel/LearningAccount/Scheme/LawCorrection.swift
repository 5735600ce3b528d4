/// An answer of the law that people had already, and that another version of the law gives differently.
///
/// People were told and credited by it. Another version may add what follows, and what became known since; changing what
/// was answered is a correction, and has to be meant.
/// Why answers are compared and not values: docs/decisions/0157.
public struct LawCorrection: Sendable {
  /// The rule's qualified key.
  public let key: String
  /// The first day on which the two versions differ so.
  public let from: Day
  /// The first day by whose knowledge they do.
  public let knownOn: Day
  /// Nil where nothing was in force.
  public let before: Dated<LawValue>?
  /// Nil where the other version has nothing in force.
  public let after: Dated<LawValue>?
}

extension LawBook {
  /// What `newer` answers differently, rule by rule, of every day up to `today`, as it was known on any day up to
  /// `today`. Law that becomes known today, whatever past it is for, corrects nothing that was answered before.
  public func corrections(by newer: LawBook, today: Day) -> [LawCorrection] {
    let kept = Set(rules.map(\.key))
    let pairs = rules.map { (before: $0, after: newer.rule($0.key)) }
    let added = newer.rules.filter { !kept.contains($0.key) }
    return pairs.flatMap { LawComparison(key: $0.before.key, $0.before, $0.after, today: today).corrections() }
      + added.flatMap { LawComparison(key: $0.key, nil, $0, today: today).corrections() }
  }
}

/// Compares what two versions of one rule answer.
private struct LawComparison {
  private let key: String
  private let before: LawRule?
  private let after: LawRule?
  private let today: Day

  init(key: String, _ before: LawRule?, _ after: LawRule?, today: Day) {
    self.key = key
    self.before = before
    self.after = after
    self.today = today
  }

  /// Each pair of different answers once, at the first day and the first knowledge at which it is found.
  func corrections() -> [LawCorrection] {
    var told: Set<Pair> = []
    var corrections: [LawCorrection] = []
    for day in days {
      for knownOn in knowledge {
        guard let found = correction(day, knownOn) else { continue }
        if told.insert(Pair(found)).inserted { corrections.append(found) }
      }
    }
    return corrections
  }

  private func correction(_ day: Day, _ knownOn: Day) -> LawCorrection? {
    let old = before?.value(on: day, knownOn: knownOn)
    let new = after?.value(on: day, knownOn: knownOn)
    guard !isSame(old, new), !isNews(new, after: old) else { return nil }
    return LawCorrection(key: key, from: day, knownOn: knownOn, before: old, after: new)
  }

  private var values: [Dated<LawValue>] { (before?.values ?? []) + (after?.values ?? []) }

  /// The days on which one of the answers may change.
  private var days: [Day] {
    let ends = values.compactMap { $0.until?.adding(days: 1) }
    return Set(values.map(\.from) + ends).filter { $0 <= today }.sorted()
  }

  private var knowledge: [Day] { Set(values.map(\.knownFrom)).filter { $0 <= today }.sorted() }

  /// A link or a note may change, and so may an end that lies ahead.
  private func isSame(_ one: Dated<LawValue>?, _ other: Dated<LawValue>?) -> Bool {
    one?.value == other?.value && one?.from == other?.from && one?.confidence == other?.confidence
      && one?.reference.text == other?.reference.text
  }

  /// Whether the other version only adds what nobody could know before today.
  private func isNews(_ value: Dated<LawValue>?, after old: Dated<LawValue>?) -> Bool {
    value?.knownFrom == today && old?.knownFrom != today
  }

  /// A value's place on its time line.
  private struct Place: Hashable {
    let from: Day
    let knownFrom: Day

    init(_ value: Dated<LawValue>) { (from, knownFrom) = (value.from, value.knownFrom) }
  }

  private struct Pair: Hashable {
    let before: Place?
    let after: Place?

    init(_ correction: LawCorrection) {
      before = correction.before.map(Place.init)
      after = correction.after.map(Place.init)
    }
  }
}
