/// One value of the law: what it is, when it holds, since when it is known, and where it stands.
///
/// Two times apply. `from` and `until` say on which days the rule holds; `knownFrom` says since when anyone could know
/// it, so that an old decision can be explained with the law as it was known then.
///
/// Immutable and shared: the law of every day refers to it, and passing it on copies nothing.
public final class Dated<Value: Sendable>: Sendable {
  public let value: Value
  /// The first day on which it holds.
  public let from: Day
  /// The last day on which it holds; nil while no end is known. Since when an end is known: docs/decisions/0164.
  public let until: Day?
  public let knownFrom: Day
  public let status: LegalStatus
  public let confidence: Confidence
  public let reference: LegalReference
  /// What a reader should know, such as the other reading where sources disagree.
  public let note: String?

  public init(
    value: Value, from: Day, until: Day? = nil, knownFrom: Day, status: LegalStatus = .inForce,
    confidence: Confidence, reference: LegalReference, note: String? = nil
  ) {
    self.value = value
    self.from = from
    self.until = until
    self.knownFrom = knownFrom
    self.status = status
    self.confidence = confidence
    self.reference = reference
    self.note = note
  }

  /// The same days and the same source with another form of the value.
  public func map<Other: Sendable>(_ form: (Value) -> Other) -> Dated<Other> {
    Dated<Other>(
      value: form(value), from: from, until: until, knownFrom: knownFrom, status: status, confidence: confidence,
      reference: reference, note: note)
  }

  public func holds(on day: Day) -> Bool { from <= day && (until.map { day <= $0 } ?? true) }
}

/// Whether a value is law or only proposed. A bill is shown and never applied.
public enum LegalStatus: String, Sendable, CaseIterable { case inForce, bill }

/// How sure the sources make us of a value.
public enum Confidence: String, Sendable, CaseIterable {
  case confirmed, disputed, unverified

  /// The less sure of two: what follows from both is no surer than that.
  func orLess(_ other: Confidence) -> Confidence {
    switch (self, other) {
    case (.unverified, _), (_, .unverified): .unverified
    case (.disputed, _), (_, .disputed): .disputed
    case (.confirmed, .confirmed): .confirmed
    }
  }
}

/// Where a rule stands, for a reader: the article as it is cited, and a link to it.
public struct LegalReference: Hashable, Sendable {
  public let text: String
  public let link: String?

  public init(text: String, link: String? = nil) {
    self.text = text
    self.link = link
  }
}
