/// A scheme's whole law as a list for readers: every rule with all its dated values, bills too.
///
/// The readers of the scheme's files fill it while they read each timeline, so nothing can decide that is not listed.
/// How rules and their texts are named: docs/decisions/0120.
public struct LawBook: Sendable {
  /// In the order of the scheme's files, then of the rules in each.
  public let rules: [LawRule]
  private let places: [String: Int]

  public init(_ rules: [LawRule] = []) {
    self.rules = rules
    self.places = Dictionary(
      rules.enumerated().map { ($0.element.key, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  /// The rule with this qualified key; nil where the scheme has none.
  public func rule(_ key: String) -> LawRule? { places[key].map { rules[$0] } }

  /// What is in force on each of two days as it was known on `knownOn` (nil: all that is known now), compared, and what
  /// bills would change on the later day.
  public func difference(from first: Day, to second: Day, knownOn: Day? = nil) -> LawDifference {
    LawDifference(
      first: first, second: second, knownOn: knownOn,
      changes: rules.compactMap { $0.change(from: first, to: second, knownOn: knownOn) },
      bills: rules.flatMap { $0.proposals(on: second, knownOn: knownOn) })
  }
}

/// One rule of the law, and the values that it has had and may get.
public struct LawRule: Sendable {
  /// Names the rule among all of the scheme: `participation.amount`. See ``qualifiedKey(file:key:)``.
  public let key: String
  /// The file that holds it: `participation.yaml`.
  public let file: String
  /// Where in the file it begins, counted from 1; nil for a rule that was not read from a file.
  public let line: Int?
  private let timeline: Timeline<LawValue>

  public init(file: String, line: Int? = nil, timeline: Timeline<LawValue>) {
    self.key = LawRule.qualifiedKey(file: file, key: timeline.key)
    self.file = file
    self.line = line
    self.timeline = timeline
  }

  /// In the order of `from`, then of `knownFrom`; bills included.
  public var values: [Dated<LawValue>] { timeline.values }

  /// The value in force on a day as it was known on `knownOn` (nil: all that is known now).
  public func value(on day: Day, knownOn: Day? = nil) -> Dated<LawValue>? {
    timeline.holding(on: day, knownOn: knownOn)
  }

  /// The file's name without its ending, then the key in the file, whose first word is left out where it only repeats
  /// the file's name: `deadlines.holder.accept`, not `deadlines.deadlines.holder.accept`.
  public static func qualifiedKey(file: String, key: String) -> String {
    let name = String(file.prefix { $0 != "." })
    return key == name || key.hasPrefix(name + ".") ? key : "\(name).\(key)"
  }
}
