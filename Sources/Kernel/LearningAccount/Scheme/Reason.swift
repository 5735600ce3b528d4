/// Why a decision came out as it did: one step of it, as a value that any language can render later.
public struct Reason: Hashable, Sendable {
  /// Names the step and its text: `accrual.belowHalf`.
  public let code: String
  /// What the text fills in, by name.
  public let arguments: [String: Argument]
  /// Nil for what rests on no rule of its own: a sum of the reasons before it, or a fact of a file.
  public let source: LegalReference?
  /// Of its rule; a sum is as sure as the least sure of what it follows from, and a fact is confirmed.
  /// Which reasons are sums: docs/decisions/0166.
  public let confidence: Confidence

  public init(
    _ code: String, _ arguments: [String: Argument] = [:], source: LegalReference? = nil,
    confidence: Confidence = .confirmed
  ) {
    self.code = code
    self.arguments = arguments
    self.source = source
    self.confidence = confidence
  }

  /// The same, where it follows from others that are no surer than this.
  func asSure(as confidence: Confidence) -> Reason {
    Reason(code, arguments, source: source, confidence: confidence)
  }

  /// A value that a text fills in, kept typed so that each language formats it.
  public enum Argument: Hashable, Sendable {
    case amount(Amount)
    case day(Day)
    case share(Proportion)
    case count(Int)
    /// A word that the texts translate: a kind of training, a territory.
    case term(String)
    /// Words that stay as they are: the title of a training.
    case text(String)
  }
}

/// A "no": the reason, and the one fact that would turn it into a "yes" where there is one.
public struct Refusal: Error, Hashable, Sendable {
  public let reason: Reason
  /// What would change the answer; nil where nothing would.
  public let remedy: Reason?

  public init(_ reason: Reason, remedy: Reason? = nil) {
    self.reason = reason
    self.remedy = remedy
  }
}

extension Refusal: Failure {
  public var kind: FailureKind { .refused }
  /// The code alone: texts say it in every language.
  public var sentence: String { "refused: \(reason.code)" }
}
