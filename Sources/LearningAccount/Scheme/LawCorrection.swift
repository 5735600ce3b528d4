/// A value that was in force already and that another version of the law changes or leaves out.
///
/// People were told and credited by it. Another version may add what follows; changing what has held is a correction,
/// and has to be meant.
public struct LawCorrection: Sendable {
  /// The rule's qualified key.
  public let key: String
  public let before: Dated<LawValue>
  /// Nil where the other version leaves it out.
  public let after: Dated<LawValue>?

  public init(key: String, before: Dated<LawValue>, after: Dated<LawValue>?) {
    self.key = key
    self.before = before
    self.after = after
  }
}

extension LawBook {
  /// What `newer` changes or leaves out of the values that were in force, and known, by `today`.
  ///
  /// A value is found again by its rule, its first day and the day since when it is known. A link or a note may change;
  /// an end may be set from today on.
  public func corrections(by newer: LawBook, today: Day) -> [LawCorrection] {
    rules.flatMap { rule in
      rule.values.filter { $0.status == .inForce && $0.from <= today && $0.knownFrom <= today }.compactMap { value in
        let after = newer.rule(rule.key)?.values.first { other in
          other.from == value.from && other.knownFrom == value.knownFrom && other.status == .inForce
        }
        guard let after, value.isConfirmed(by: after, today: today) else {
          return LawCorrection(key: rule.key, before: value, after: after)
        }
        return nil
      }
    }
  }
}

extension Dated where Value: Equatable {
  /// Whether `other` says the same of every day before `today`.
  fileprivate func isConfirmed(by other: Dated, today: Day) -> Bool {
    let ends = (until, other.until)
    let sameEnd = ends.0 == ends.1 || [ends.0, ends.1].allSatisfy { $0.map { $0 >= today } ?? true }
    return value == other.value && confidence == other.confidence && reference.text == other.reference.text && sameEnd
  }
}
