/// A value on a rule's time line, with the last day on which it holds.
public struct LawSpan: Sendable {
  public let value: Dated<LawValue>
  /// Its own end, or the day before its successor's first; nil while no end is known. A bill ends as it says.
  public let until: Day?
  /// A later known value has the same first day, so this one holds only for who asks with the earlier knowledge.
  public let isCorrected: Bool

  public init(value: Dated<LawValue>, until: Day?, isCorrected: Bool) {
    self.value = value
    self.until = until
    self.isCorrected = isCorrected
  }
}

extension LawRule {
  /// Every value in the order of its first day, bills included, with the day on which it ends by all that is known.
  public var spans: [LawSpan] {
    values.map { value in
      guard value.status == .inForce else { return LawSpan(value: value, until: value.until, isCorrected: false) }
      let others = values.filter { $0.status == .inForce }
      let next = others.first { $0.from > value.from }.map { $0.from.adding(days: -1) }
      return LawSpan(
        value: value, until: [value.until, next].compactMap { $0 }.min(),
        isCorrected: others.contains { $0.from == value.from && $0.knownFrom > value.knownFrom })
    }
  }
}
