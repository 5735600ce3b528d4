import LearningAccount

/// Reads deadlines.yaml: the days of a training file.
struct EnrolmentLawReader {
  let context: LawContext

  private static let keys: Set<String> = ["deadlines", "earliestStart", "simultaneousRequests", "reservationMinutes"]
  private static let deadlineKeys: Set<String> = [
    "code", "count", "unit", "event", "direction", "condition", "alsoNeeds", "movesToWorkingDay", "actor",
    "consequence",
  ]
  /// Ten years: far more than any deadline, and reckoned at once.
  private static let mostDays = 3_660
  /// A year.
  private static let mostMinutes = 527_040

  func files(_ deadlines: LawPlace?) -> EnrolmentLaw? {
    guard let fields = deadlines.flatMap({ LawFields($0, allowed: Self.keys) }) else { return nil }
    let rules = fields.needed("deadlines")?.entries() ?? []
    let starts = fields.optional("earliestStart")?.entries() ?? []
    let requests = fields.optional("simultaneousRequests").map { context.timelines.timeline($0) { $0.count() } }
    let minutes = fields.needed("reservationMinutes").map {
      context.timelines.timeline($0, context.everyDay) { $0.count(atMost: Self.mostMinutes) }
    }
    return EnrolmentLaw(
      deadlines: rules.map { context.timelines.timeline($0.place, .optional, deadline) },
      earliestStart: starts.map { start in
        context.timelines.timeline(start.place) { earliestStart($0, code: start.name) }
      },
      simultaneousRequests: requests ?? Timeline("simultaneousRequests"),
      reservationMinutes: minutes ?? Timeline("reservationMinutes"))
  }

  private func deadline(_ place: LawPlace) -> DeadlineRule? {
    guard let fields = LawFields(place, allowed: Self.deadlineKeys) else { return nil }
    let code = fields.needed("code")?.text()
    let count = fields.needed("count")?.count(atMost: Self.mostDays)
    let unit = fields.needed("unit")?.word(DayUnit.self)
    let event = fields.needed("event")?.word(EnrolmentEvent.self)
    let direction = word(fields, "direction", DeadlineRule.Direction.self)
    let condition = fields.optional("condition").flatMap(condition)
    let alsoNeeds = word(fields, "alsoNeeds", EnrolmentEvent.self)
    let moves = fields.optional("movesToWorkingDay").map { $0.flag() } ?? false
    let actor = fields.needed("actor")?.identifier(among: context.vocabulary.actors, "actors")
    let consequence = fields.needed("consequence")?.identifier(among: context.vocabulary.consequences, "consequences")
    guard let code, let count, let unit, let event, let moves, let actor, let consequence else { return nil }
    return DeadlineRule(
      code: code, count: count, unit: unit, from: event, direction: direction ?? .after, condition: condition,
      alsoNeeds: alsoNeeds, movesToWorkingDay: moves, actor: actor, consequence: consequence)
  }

  private func earliestStart(_ place: LawPlace, code: String) -> EarliestStartRule? {
    guard let fields = LawFields(place, allowed: ["count", "unit", "event", "condition"]) else { return nil }
    let count = fields.needed("count")?.count(atMost: Self.mostDays)
    let unit = fields.needed("unit")?.word(DayUnit.self)
    let event = fields.needed("event")?.word(EnrolmentEvent.self)
    let condition = fields.optional("condition").flatMap(condition)
    guard let count, let unit, let event else { return nil }
    return EarliestStartRule(code: code, count: count, unit: unit, from: event, condition: condition)
  }

  private func condition(_ place: LawPlace) -> EnrolmentCondition? {
    switch place.node.scalar?.string {
    case "withPrerequisites": return .withPrerequisites
    case "withoutPrerequisites": return .withoutPrerequisites
    case let word?:
      place.fault("must be withPrerequisites, withoutPrerequisites or funderAsked, not \"\(word)\"")
      return nil
    case nil: break
    }
    guard let (_, value) = place.choice(among: ["funderAsked"]) else { return nil }
    let funders = context.vocabulary.fundersOnInstruction
    return value.identifier(among: funders, "fundersOnInstruction").map { .funderAsked($0) }
  }

  private func word<Word: RawRepresentable & CaseIterable>(
    _ fields: LawFields, _ key: String, _ type: Word.Type
  ) -> Word? where Word.RawValue == String {
    fields.optional(key)?.word(type)
  }
}
