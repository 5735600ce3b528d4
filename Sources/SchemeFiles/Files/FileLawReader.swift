import LearningAccount

/// Reads deadlines.yaml and withdrawal.yaml: the law of a training file.
struct FileLawReader {
  let context: LawContext

  private static let keys: Set<String> = [
    "deadlines", "startAfterAnswerWorkingDays", "startAfterFranceTravailRequestWorkingDays", "simultaneousRequests",
    "reservationMinutes",
  ]
  private static let deadlineKeys: Set<String> = [
    "code", "count", "unit", "event", "direction", "condition", "alsoNeeds", "movesToWorkingDay", "actor",
    "consequence",
  ]

  func files(_ deadlines: Place?, cancellation: Place?) -> FileLaw? {
    guard let fields = deadlines.flatMap({ Fields($0, allowed: Self.keys) }),
      let ends = cancellation.flatMap({ Fields($0, allowed: ["cancellation"]) })
    else { return nil }
    let rules = fields.needed("deadlines")?.entries() ?? []
    return FileLaw(
      deadlines: rules.map { context.timelines.timeline($0.place, .optional, deadline) },
      startAfterAnswerWorkingDays: count(fields, "startAfterAnswerWorkingDays"),
      startAfterFranceTravailRequestWorkingDays: count(fields, "startAfterFranceTravailRequestWorkingDays"),
      simultaneousRequests: count(fields, "simultaneousRequests"),
      reservationMinutes: fields.needed("reservationMinutes").map {
        context.timelines.timeline($0, context.everyDay) { $0.count() }
      } ?? Timeline("reservationMinutes"),
      cancellation: ends.needed("cancellation").map {
        context.timelines.timeline($0, context.everyDay, CancellationReader().table)
      } ?? Timeline("cancellation"))
  }

  private func count(_ fields: Fields, _ key: String) -> Timeline<Int> {
    guard let place = fields.optional(key) else { return Timeline(key) }
    return context.timelines.timeline(place) { $0.count() }
  }

  private func deadline(_ place: Place) -> DeadlineRule? {
    guard let fields = Fields(place, allowed: Self.deadlineKeys) else { return nil }
    let code = fields.needed("code")?.text()
    let count = fields.needed("count")?.count()
    let unit = fields.needed("unit")?.word(DayUnit.self)
    let event = fields.needed("event")?.word(FileEvent.self)
    let direction = word(fields, "direction", DeadlineRule.Direction.self)
    let condition = word(fields, "condition", FileCondition.self)
    let alsoNeeds = word(fields, "alsoNeeds", FileEvent.self)
    let moves = fields.optional("movesToWorkingDay").map { $0.flag() } ?? false
    let actor = fields.needed("actor")?.identifier(among: context.vocabulary.actors, "actors")
    let consequence = fields.needed("consequence")?.identifier(among: context.vocabulary.consequences, "consequences")
    guard let code, let count, let unit, let event, let moves, let actor, let consequence else { return nil }
    return DeadlineRule(
      code: code, count: count, unit: unit, from: event, direction: direction ?? .after, condition: condition,
      alsoNeeds: alsoNeeds, movesToWorkingDay: moves, actor: actor, consequence: consequence)
  }

  private func word<Word: RawRepresentable & CaseIterable>(
    _ fields: Fields, _ key: String, _ type: Word.Type
  ) -> Word? where Word.RawValue == String {
    fields.optional(key)?.word(type)
  }
}
