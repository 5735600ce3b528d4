import ArgumentParser
import LearningAccount
import SchemeFiles
import Terminal

/// `acquis scheme show`: the values of a rule over time, or the one of a day.
struct SchemeShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "The values of a rule over time, or the one of a day.",
    discussion: """
      A key names its file and the rule in it; a part of one shows every rule that begins with it, none shows all. \
      With --on, exit status 1 where no rule has a value on that day.

      EXAMPLES
        acquis scheme show participation.amount
        acquis scheme show deadlines --on 2026-09-01
        acquis scheme show participation.amount --on 2026-04-15 --known-on 2026-03-01 --json
        acquis scheme show participation.amount --stored 63182b36 --data /var/lib/acquis
      """)

  @Argument(help: "A rule's key, or the beginning of several.") var key: String?
  @Option(help: "The value in force on this day, YYYY-MM-DD.") var on: String?
  @Option(help: "The law as it was known on this day, YYYY-MM-DD; default: all that is known.")
  var knownOn: String?
  @OptionGroup var law: LawOptions
  @Flag(help: "Answer in JSON.") var json = false

  func validate() throws {
    if knownOn != nil, on == nil { throw ValidationError("--known-on needs --on: the day whose law is asked for") }
  }

  func run() async throws {
    let (on, knownOn) = (try Typed.day(on, "on"), try Typed.day(knownOn, "known-on"))
    let rules = try rules(try await law.load().book)
    if let on {
      let answers = rules.map { RuleOnDayAnswer($0, on: on, knownOn: knownOn) }
      if json {
        try JSONText.print(["rules": answers])
      } else {
        for answer in answers { print(answer.text) }
      }
      guard answers.contains(where: \.hasValue) else { throw CommandFailure.answerIsNo }
    } else if json {
      try JSONText.print(["rules": rules.map(PublishedRule.init)])
    } else {
      print(rules.map { LawText.timeLine(of: $0) }.joined(separator: "\n\n"))
    }
  }

  private func rules(_ book: LawBook) throws -> [LawRule] {
    guard let key else { return book.rules }
    if let rule = book.rule(key) { return [rule] }
    let found = book.rules.filter { $0.key.hasPrefix(key + ".") }
    guard found.isEmpty else { return found }
    let similar = book.rules.map(\.key).filter { $0.localizedCaseInsensitiveContains(key) }
    let hint = similar.isEmpty ? "`acquis scheme show` lists all" : "did you mean \(similar.joined(separator: ", "))?"
    throw CommandFailure.failed("no rule is called \(key): \(hint)")
  }
}

/// A rule on one day.
struct RuleOnDayAnswer: Encodable {
  let key: String
  let on: String
  let knownOn: String?
  let value: PublishedDated?
  private let line: String

  private enum CodingKeys: CodingKey { case key, on, knownOn, value }

  init(_ rule: LawRule, on day: Day, knownOn: Day?) {
    let found = rule.value(on: day, knownOn: knownOn)
    key = rule.key
    on = day.iso
    self.knownOn = knownOn?.iso
    value = found.map(PublishedDated.init)
    line = found.map { LawText.line(for: $0, until: $0.until) } ?? "no value on \(day.iso)"
  }

  var hasValue: Bool { value != nil }
  var text: String { "\(key)\n  \(line)" }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(key, forKey: .key)
    try container.encode(on, forKey: .on)
    try container.encode(knownOn, forKey: .knownOn)
    try container.encode(value, forKey: .value)
  }
}
