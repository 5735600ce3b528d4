/// The values that one rule of the law has had over time.
///
/// On a given day the value with the latest `from` holds, so a value ends when its successor begins and needs an
/// `until` only where nothing follows. Of two values with one `from`, the one that became known later corrects the
/// other. Bills never hold.
/// Why values have no end of their own: docs/decisions/0010.
public struct Timeline<Value: Sendable>: Sendable {
  /// Names the rule in its file: `EUR.annual`.
  public let key: String
  /// In the order of `from`, then of `knownFrom`; bills included.
  public let values: [Dated<Value>]

  public init(_ key: String, _ values: [Dated<Value>] = []) {
    self.key = key
    self.values = values.sorted { ($0.from, $0.knownFrom) < ($1.from, $1.knownFrom) }
  }

  /// The value in force on `day` as far as it was known on `knownOn` (nil: all that is known now).
  public func holding(on day: Day, knownOn: Day?) -> Dated<Value>? {
    let last = values.last { value in
      value.status == .inForce && value.from <= day && (knownOn.map { value.knownFrom <= $0 } ?? true)
    }
    guard let last, last.holds(on: day) else { return nil }
    return last
  }

  /// Every value in force as far as it was known on `knownOn` (nil: all that is known now), with its last day.
  public func holdings(knownOn: Day?) -> [(value: Value, from: Day, until: Day?)] {
    let known = values.filter { value in
      value.status == .inForce && (knownOn.map { value.knownFrom <= $0 } ?? true)
    }
    return known.enumerated().compactMap { place, dated in
      let next = known.dropFirst(place + 1).first
      // What became known later corrects what has the same first day.
      if let next, next.from == dated.from { return nil }
      let ends = [dated.until, next.map { $0.from.adding(days: -1) }].compactMap { $0 }
      return (dated.value, dated.from, ends.min())
    }
  }

  /// The first day since `day` on which something is in force; nil where nothing ever is.
  public func firstDay(since day: Day) -> Day? {
    values.filter { $0.status == .inForce }.map { max($0.from, day) }.filter { holding(on: $0, knownOn: nil) != nil }
      .min()
  }

  /// The first day since `day` on which nothing is in force; nil where something always is.
  public func firstMissingDay(since day: Day) -> Day? {
    ([day] + boundaries.filter { $0 > day }).sorted().first { holding(on: $0, knownOn: nil) == nil }
  }

  /// Every day on which another value may begin to hold.
  var boundaries: [Day] {
    values.flatMap { value in [value.from] + (value.until.map { [$0.adding(days: 1)] } ?? []) }
  }
}
