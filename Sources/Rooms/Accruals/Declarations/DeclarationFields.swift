import LearningAccount

/// The typed fields of one line.
struct DeclarationFields {
  let columns: DeclarationColumns
  let line: CSVLine
  let words: Vocabulary

  typealias Column = DeclarationColumns.Column

  func needed(_ column: Column) throws(LineFault) -> String {
    guard let text = columns.text(column, in: line) else {
      throw LineFault(field: column.rawValue, message: "It is empty.")
    }
    return text
  }

  func nir() throws(LineFault) -> NIR {
    do {
      return try NIR(needed(.number))
    } catch let problem as NIRProblem {
      // The number itself is never repeated: what is reported may be mailed around.
      throw LineFault(field: "number", message: "The social security number is wrong: \(problem.rawValue).")
    } catch {
      throw LineFault(field: "number", message: "It is empty.")
    }
  }

  func flag(_ column: Column) throws(LineFault) -> Bool? {
    switch columns.text(column, in: line) {
    case nil: return nil
    case "1", "true": return true
    case "0", "false": return false
    default: throw LineFault(field: column.rawValue, message: "It must be 1 or 0, true or false.")
    }
  }

  func day(_ column: Column) throws(LineFault) -> Day? {
    guard let text = columns.text(column, in: line) else { return nil }
    guard let day = Day(text) else { throw LineFault(field: column.rawValue, message: "It must be a day, YYYY-MM-DD.") }
    return day
  }

  func activity() throws(LineFault) -> Activity {
    guard let kind = words.activity(try needed(.kind)) else {
      let known = words.activities.map(\.id).joined(separator: ", ")
      throw LineFault(field: "kind", message: "It must be one of \(known).")
    }
    return Activity(kind: kind.id, figure: try figure(of: kind))
  }

  /// What holds of the person. A column that the scheme has no trait for says nothing.
  func traits() throws(LineFault) -> Set<String> {
    var traits: Set<String> = []
    for (column, trait) in DeclarationColumns.traits where words.holderTraits.contains(trait) {
      if try flag(column) ?? false { traits.insert(trait) }
    }
    return traits
  }

  private func figure(of kind: ActivityKind) throws(LineFault) -> Activity.Figure {
    switch kind.figure {
    case .workTime: .workTime(try workTime())
    case .paidPeriod: try paidPeriod()
    case .categorisedShare: try categorisedShare(kind)
    case .none: Activity.Figure.none
    }
  }

  private func workTime() throws(LineFault) -> WorkTime {
    let given = [Column.share, .hours, .days].filter { columns.text($0, in: line) != nil }
    guard given.count == 1, let column = given.first else {
      throw LineFault(field: "share", message: "Exactly one of share, hours and days must be given.")
    }
    _ = try period()
    switch column {
    case .hours: return .hours(try figure(.hours))
    case .days: return .days(try figure(.days))
    default: return .share(try share())
    }
  }

  private func share() throws(LineFault) -> Proportion {
    let share = try figure(.share)
    guard share <= .whole else { throw LineFault(field: "share", message: "It must be a share from 0 to 1.") }
    return share
  }

  private func figure(_ column: Column) throws(LineFault) -> Proportion {
    guard let figure = Proportion(decimal: try needed(column)) else {
      throw LineFault(field: column.rawValue, message: "It must be a decimal number, zero or more.")
    }
    return figure
  }

  /// The period of an activity, which only some kinds must give.
  private func period() throws(LineFault) -> (from: Day, to: Day)? {
    let (from, to) = (try day(.from), try day(.to))
    if let from, let to, from > to { throw LineFault(field: "from", message: "It lies after the day in to.") }
    guard let from, let to else { return nil }
    return (from, to)
  }

  private func paidPeriod() throws(LineFault) -> Activity.Figure {
    guard let period = try period() else {
      throw LineFault(field: "from", message: "This kind of activity needs the days from and to.")
    }
    guard let paid = try flag(.contributionPaid) else {
      throw LineFault(field: "contribution_paid", message: "This kind of activity needs to say whether it was paid.")
    }
    return .paidPeriod(from: period.from, to: period.to, contributionPaid: paid)
  }

  private func categorisedShare(_ kind: ActivityKind) throws(LineFault) -> Activity.Figure {
    let category = try needed(.category)
    guard kind.categories.contains(category) else {
      throw LineFault(field: "category", message: "It must be one of \(kind.categories.joined(separator: ", ")).")
    }
    return .categorisedShare(
      try share(), imposedPartTime: try flag(.imposedPartTime) ?? false, category: category)
  }
}
