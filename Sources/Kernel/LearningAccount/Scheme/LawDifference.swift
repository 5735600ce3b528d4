/// What changed in the law between two days, and, apart from it, what bills would change.
public struct LawDifference: Sendable {
  public let first: Day
  public let second: Day
  /// As the law was known on this day; nil: all that is known now.
  public let knownOn: Day?
  /// In the order of the law book.
  public let changes: [LawChange]
  /// What the law of the second day would be with each bill, beside what it is.
  public let bills: [LawChange]

  public init(first: Day, second: Day, knownOn: Day?, changes: [LawChange], bills: [LawChange]) {
    self.first = first
    self.second = second
    self.knownOn = knownOn
    self.changes = changes
    self.bills = bills
  }
}

/// One rule that differs: its value before and after, each with its days and its source.
public struct LawChange: Sendable {
  /// The rule's qualified key.
  public let key: String
  /// Nil where the rule begins.
  public let before: Dated<LawValue>?
  /// Nil where the rule ends.
  public let after: Dated<LawValue>?

  public init(key: String, before: Dated<LawValue>?, after: Dated<LawValue>?) {
    self.key = key
    self.before = before
    self.after = after
  }

  /// False where the same value goes on under another source.
  public var changesValue: Bool { before?.value != after?.value }
}

extension LawRule {
  /// How this rule differs between two days; nil where the same value stands under the same source.
  func change(from first: Day, to second: Day, knownOn: Day?) -> LawChange? {
    let (before, after) = (value(on: first, knownOn: knownOn), value(on: second, knownOn: knownOn))
    guard before?.value != after?.value || before?.reference != after?.reference else { return nil }
    return LawChange(key: key, before: before, after: after)
  }

  /// Every bill that would hold on `day`, as far as it was known, beside what is in force then.
  func proposals(on day: Day, knownOn: Day?) -> [LawChange] {
    let bills = values.filter { value in
      value.status == .bill && value.holds(on: day) && (knownOn.map { value.knownFrom <= $0 } ?? true)
    }
    return bills.map { LawChange(key: key, before: value(on: day, knownOn: knownOn), after: $0) }
  }
}
