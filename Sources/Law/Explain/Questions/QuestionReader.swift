import LearningAccount

/// One question with the scheme that it is asked about. Each topic reads its fields in the contract's order and refuses
/// the first that is not as it should be.
struct QuestionReader {
  let fields: QuestionFields
  let entry: AskedSchemes.Entry
  let now: Instant

  var scheme: Scheme { entry.scheme }
  var words: Vocabulary { entry.scheme.vocabulary }

  /// The day whose knowledge of the law is asked for: by default today.
  func knownOn() throws(ExplainProblem) -> Day {
    guard let field = fields.optional("knownOn"), !field.isNull else { return entry.local.day(of: now) }
    return try field.day()
  }

  func territory() throws(ExplainProblem) -> String {
    if let field = fields.optional("territory") { return try field.identifier(among: words.territories) }
    return words.remoteTerritory ?? ""
  }

  /// What holds of those names that the scheme declares, each a boolean. A name of the contract that the scheme does
  /// not declare may stand there, says nothing and is only looked at for its type.
  ///
  /// - Parameter contract: the names that the contract's example shows, required where the scheme declares them.
  func marks(_ declared: [String], contract: [StaticString]) throws(ExplainProblem) -> Set<String> {
    var holding: Set<String> = []
    for name in contract {
      let isDeclared = declared.contains(name.description)
      guard let field = fields.optional(name) else {
        if isDeclared { throw fields.missing(.fixed(name)) }
        continue
      }
      if try field.flag(), isDeclared { holding.insert(name.description) }
    }
    for name in declared where !contract.contains(where: { $0.description == name }) {
      if try fields.declared(name)?.flag() ?? false { holding.insert(name) }
    }
    return holding
  }

  /// Refuses an answer whose days cannot be written, naming the day of the question that reaches furthest that way.
  func checkWritten(_ answered: [Day?], asked: [(StaticString, Day?)]) throws(ExplainProblem) {
    guard let beyond = answered.compactMap(\.self).first(where: { !Day.written.contains($0) }) else { return }
    let known = asked.compactMap { name, day in day.map { (name: name, day: $0) } }
    let isLate = beyond > Day.written.upperBound
    guard let cause = isLate ? known.max(by: { $0.day < $1.day }) : known.min(by: { $0.day < $1.day }) else { return }
    let expected = "a day whose deadlines fall into the years 1 to 9999"
    throw .expected(expected, cause.name.description, cause.day.iso)
  }

  /// Lets the kernel decide, and says what it finds wrong as a problem of a field.
  ///
  /// - Parameters:
  ///   - days: the days that the question names, by field, for a day that the law does not reach.
  ///   - amounts: the field to name where figures leave the range.
  func decide<Answer>(
    days: [(StaticString, Day?)] = [], amounts: StaticString, knownOn: Day, _ decide: () throws -> Answer
  ) throws(ExplainProblem) -> Answer {
    do {
      return try decide()
    } catch let input as BadInput {
      throw ExplainProblem(input)
    } catch SchemeError.beforeOpening(let day, let opens) {
      let field = days.first { $0.1 == day }?.0 ?? amounts
      throw .expected("a day from \(opens.iso), when the scheme opened,", field.description, day.iso)
    } catch SchemeError.notYetKnown(let missing) {
      throw .expected("a day on which \(missing.key) was known", "knownOn", knownOn.iso)
    } catch {
      throw .expected("amounts that can be added up", amounts.description, "is too large")
    }
  }
}
