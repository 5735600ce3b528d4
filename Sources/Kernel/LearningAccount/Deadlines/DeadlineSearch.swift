/// Finds the deadlines of one file, rule by rule.
struct DeadlineSearch {
  private let facts: DeadlineFacts
  private let scheme: Scheme
  private let knownOn: Day?
  private let calendar: WorkingDays

  struct Found {
    let deadline: Deadline
    let reasons: [Reason]
  }

  init(_ facts: DeadlineFacts, _ scheme: Scheme, knownOn: Day?) throws {
    _ = try scheme.topic(scheme.law.files, "deadlines")
    let words = scheme.vocabulary
    try BadInput.check(facts.askedFunders, among: words.fundersOnInstruction, "askedFunders")
    guard scheme.workingDays(facts.territory) != nil else {
      let known = words.territories.joined(separator: ", ")
      throw BadInput(field: "territory", value: facts.territory, expected: "one of \(known)")
    }
    guard let calendar = scheme.workingDays(facts.territory, knownOn: knownOn) else {
      throw SchemeError.notYetKnown(
        MissingValue(key: "calendar.workingWeek", day: scheme.header.opens, knownOn: knownOn))
    }
    self.facts = facts
    self.scheme = scheme
    self.knownOn = knownOn
    self.calendar = calendar
  }

  /// By day, then in the order of the scheme's rules.
  func deadlines() throws -> [Found] {
    var found: [(order: Int, found: Found)] = []
    for event in EnrolmentEvent.allCases {
      guard let start = try day(of: event) else { continue }
      for (order, rule) in (try law(for: event, on: start).files?.deadlines ?? []).enumerated()
      where applies(rule.value, to: event) {
        found.append((order, self.found(rule, from: start)))
      }
    }
    found.sort { ($0.found.deadline.day, $0.order) < ($1.found.deadline.day, $1.order) }
    return found.map(\.found)
  }

  /// One deadline without the others; nil where there is none.
  func found(_ code: DeadlineCode) throws -> Found? {
    for event in EnrolmentEvent.allCases {
      guard let start = event == .validation ? nil : facts.day(of: event) else { continue }
      let rules = try law(for: event, on: start).deadlines(code.description)
      if let rule = rules.first(where: { applies($0.value, to: event) }) { return found(rule, from: start) }
    }
    return nil
  }

  /// The latest of the days that the rules of the answer's day give; nil before the answer, or where there is none.
  func earliestStart() throws -> (day: Day, reason: Reason)? {
    guard let answered = facts.answered else { return nil }
    var latest: (day: Day, reason: Reason)?
    for rule in try law(on: answered).files?.earliestStart ?? [] where facts.meets(rule.value.condition) {
      guard let start = try day(of: rule.value.from) else { continue }
      let day = adding(rule.value.count, rule.value.unit, to: start)
      if let latest, day <= latest.day { continue }
      let reason = Reason(
        "deadline.earliestStart.\(rule.value.code)",
        ["count": .count(rule.value.count), "from": .day(start), "day": .day(day)], source: rule.reference,
        confidence: rule.confidence)
      latest = (day, reason)
    }
    return latest
  }

  private func day(of event: EnrolmentEvent) throws -> Day? {
    guard event == .validation else { return facts.day(of: event) }
    return try found(.validateService)?.deadline.day
  }

  private func applies(_ rule: DeadlineRule, to event: EnrolmentEvent) -> Bool {
    rule.from == event && facts.meets(rule.condition)
      && (rule.alsoNeeds.map { facts.day(of: $0) != nil } ?? true)
  }

  private func law(for event: EnrolmentEvent, on day: Day) throws -> Parameters {
    switch event {
    case .request, .answer, .acceptance: try law(on: day)
    case .start, .end, .exit, .exitOrEnd, .serviceDone, .validation: try law(on: facts.accepted ?? day)
    }
  }

  private func law(on day: Day) throws -> Parameters {
    try scheme.at(day, knownOn: knownOn)
  }
}

extension DeadlineSearch {
  private func found(_ dated: Dated<DeadlineRule>, from start: Day) -> Found {
    let rule = dated.value
    let unmoved = unmovedDay(of: rule, from: start)
    let day = day(of: rule, from: start)
    func reason(_ code: String, _ arguments: [String: Reason.Argument]) -> Reason {
      Reason(code, arguments, source: dated.reference, confidence: dated.confidence)
    }
    var reasons = [
      reason(
        "deadline.\(rule.code).\(rule.unit.rawValue)",
        ["count": .count(rule.count), "from": .day(start), "day": .day(unmoved)])
    ]
    if day != unmoved {
      reasons.append(reason("deadline.moved", ["unmoved": .day(unmoved), "day": .day(day)]))
    }
    let deadline = Deadline(
      code: DeadlineCode(rule.code), actor: rule.actor, day: day, consequence: rule.consequence)
    return Found(deadline: deadline, reasons: reasons)
  }

  private func day(of rule: DeadlineRule, from start: Day) -> Day {
    let day = unmovedDay(of: rule, from: start)
    return rule.movesToWorkingDay ? calendar.workingDay(onOrAfter: day) : day
  }

  private func unmovedDay(of rule: DeadlineRule, from start: Day) -> Day {
    switch (rule.direction, rule.unit) {
    case (.after, _): adding(rule.count, rule.unit, to: start)
    // More than `count` units must lie between the day found and the start, the start included: the day before the
    // one that is `count + 1` units back.
    case (.before, .workingDays):
      calendar.adding(-rule.count - 1, to: start.adding(days: 1)).adding(days: -1)
    case (.before, .calendarDays): start.adding(days: -rule.count - 1)
    }
  }
  private func adding(_ count: Int, _ unit: DayUnit, to day: Day) -> Day {
    switch unit {
    case .workingDays: calendar.adding(count, to: day)
    case .calendarDays: day.adding(days: count)
    }
  }
}
