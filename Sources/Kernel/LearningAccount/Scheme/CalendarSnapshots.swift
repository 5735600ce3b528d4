/// The working days of every territory, made once for each state of knowledge.
struct CalendarSnapshots: Sendable {
  /// In the order of `since`; each holds until the next.
  private let epochs: [(since: Day, calendars: [WorkingDays])]

  /// A scheme without a calendar has no working days.
  init(_ law: CalendarLaw?) {
    let knowledge = law.map { law in Set(law.rules.flatMap(\.knowledge)).sorted() } ?? []
    epochs = knowledge.map { since in (since, law?.workingDays(knownOn: since) ?? []) }
  }

  func at(_ knownOn: Day?) -> [WorkingDays] {
    guard let knownOn else { return epochs.last?.calendars ?? [] }
    return epochs.last { $0.since <= knownOn }?.calendars ?? []
  }
}
