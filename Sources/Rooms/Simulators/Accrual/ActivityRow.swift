import LearningAccount
import Site
import Words

/// One line of "what did you do that year": its fields carry its number, `activity1`, `work1`.
struct ActivityRow {
  let number: Int
  /// Those that the scheme declares.
  let kinds: [ActivityKind]

  static let numbers = 1...4
  static let measures = ["share", "hours", "days"]
  private static let mostHours: Int64 = 8784
  private static let mostDays: Int64 = 366

  func name(_ field: String) -> String { "\(field)\(number)" }

  /// Nil for a line that was left empty; nil and a problem for one that says too little.
  func read(_ reader: inout TypedQuestion, year: Int?, needed: Bool) -> Activity? {
    let chosen = reader.choice(name("activity"), among: kinds.map(\.id), needed: needed)
    guard let kind = kinds.first(where: { $0.id == chosen }) else { return nil }
    return figure(of: kind, &reader, year: year).map { Activity(kind: kind.id, figure: $0) }
  }

  private func figure(of kind: ActivityKind, _ reader: inout TypedQuestion, year: Int?) -> Activity.Figure? {
    switch kind.figure {
    case .workTime: workTime(&reader).map { .workTime($0) }
    case .paidPeriod: paidPeriod(&reader, year: year)
    case .categorisedShare: categorisedShare(&reader, kind.categories)
    case .none: Activity.Figure.none
    }
  }

  private func workTime(_ reader: inout TypedQuestion) -> WorkTime? {
    let measure = reader.choice(name("measure"), among: Self.measures) ?? "share"
    let field = name("work")
    switch measure {
    case "hours": return reader.count(field, upTo: Self.mostHours, needed: true).map(WorkTime.hours)
    case "days": return reader.count(field, upTo: Self.mostDays, needed: true).map(WorkTime.days)
    default: return reader.percentage(field, needed: true).map(WorkTime.share)
    }
  }

  /// Days that are left out are the first and the last of the year.
  private func paidPeriod(_ reader: inout TypedQuestion, year: Int?) -> Activity.Figure? {
    let from = reader.day(name("from"))
    let to = reader.day(name("to"))
    let isPaid = reader.isTicked(name("paid"))
    guard let year, let first = from ?? Day(year: year, month: 1, day: 1),
      let last = to ?? Day(year: year, month: 12, day: 31)
    else { return nil }
    guard first <= last else {
      reader.fail(name("to"), "ask.problem.order")
      return nil
    }
    return .paidPeriod(from: first, to: last, contributionPaid: isPaid)
  }

  private func categorisedShare(_ reader: inout TypedQuestion, _ categories: [String]) -> Activity.Figure? {
    let share = reader.percentage(name("work"), needed: true)
    let isImposed = reader.isTicked(name("imposed"))
    let category = reader.choice(name("category"), among: categories, needed: true)
    guard let share, let category else { return nil }
    return .categorisedShare(share, imposedPartTime: isImposed, category: category)
  }
}
