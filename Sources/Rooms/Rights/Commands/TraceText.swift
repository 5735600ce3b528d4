import LearningAccount

/// A trail for somebody at a terminal.
enum TraceText {
  static func text(_ trail: MoneyTrail) -> String {
    let head = """
      Lot \(trail.lot) of account \(trail.account): \(written(trail.granted)) granted, \(written(trail.available)) left
      """
    return ([head] + lines(trail.origin, indent: "  ")).joined(separator: "\n")
  }

  private static func lines(_ step: MoneyTrail.Step, indent: String) -> [String] {
    var isExact = !step.isShared
    // What a lot gave is known; only from then on is it mixed with others.
    if case .lot = step.from { isExact = true }
    let amount = isExact ? written(step.amount) : "at most \(written(step.amount))"
    let training = step.training.map { " (\($0.title), \($0.organisationName))" } ?? ""
    let head = "\(indent)\(step.effective.iso)  \(step.code): \(amount) from \(step.from.code)\(training)"
    let place = "\(indent)            entry \(step.sequence) of \(step.kind.rawValue) \(step.account)"
    return [head, place] + step.into.flatMap { lines($0, indent: indent + "    ") }
  }

  private static func lines(_ target: MoneyTrail.Target, indent: String) -> [String] {
    ["\(indent)→ \(target.book.code) \(written(target.amount))\(end(target))"]
      + target.next.flatMap { lines($0, indent: indent + "  ") }
  }

  /// What there is to say where no step follows.
  private static func end(_ target: MoneyTrail.Target) -> String {
    if target.isFollowedElsewhere { return ", followed in another line" }
    guard target.next.isEmpty else { return "" }
    return switch target.book {
    case .lot: ", where it can be spent"
    case .reserved: ", where it is set aside"
    case .committed: ", where it waits for the end of the training"
    case .owed: ", where it waits to be paid"
    case .bank: ", paid out by the bank"
    case .fund: ", left to the mutual fund"
    case .granted: ", back to where it was granted"
    case .creditNote: ", the holder's for a later training"
    case .debt: ", which paid what the holder owed"
    case .own: ", the holder's own money"
    default: ""
    }
  }

  private static func written(_ amount: Amount) -> String { "\(amount.decimal) \(amount.unit.code)" }
}
