import LearningAccount
import Platform

extension RightsPage {
  /// - Parameter started: the files whose training has begun; what they held is no longer reserved but owed.
  init(_ view: RightsView, started: Set<Int64>, _ words: Words) {
    let lines = view.statement.filter { !$0.amount.isZero }
    let unit = view.balances.first?.free.unit ?? view.own.unit
    let balance = view.balances.first?.total ?? .zero(unit)
    self.init(
      today: view.today, balance: balance, free: view.balances.first?.free ?? .zero(unit),
      reserved: Self.reserved(view.statement, started: started),
      chart: BalanceChart(years: view.years.map { ($0.year, $0.balance) }),
      announcement: view.announced.first.map { Announcement(year: $0.year, by: $0.by) },
      lines: lines.map { RightsLine($0, words) })
  }

  /// What the statement's lines leave reserved for each file, those that have started left out.
  private static func reserved(_ statement: [Platform.StatementLine], started: Set<Int64>) -> [Reservation] {
    var order: [Int64] = []
    var held: [Int64: Reservation] = [:]
    for line in statement where line.code == .reserved || line.code == .voided {
      guard let file = line.file, !started.contains(file.id) else { continue }
      if held[file.id] == nil { order.append(file.id) }
      let before = held[file.id]?.amount.minor ?? 0
      held[file.id] = Reservation(
        enrolment: file.id, title: file.title,
        amount: Amount(minor: before - line.amount.minor, unit: line.amount.unit))
    }
    return order.compactMap { held[$0] }.filter { $0.amount.isPositive }
  }
}

extension RightsLine {
  init(_ line: Platform.StatementLine, _ words: Words) {
    var arguments: [String: Argument] = [:]
    if let file = line.file {
      arguments = ["title": .native(file.title), "organisation": .text(file.organisationName)]
    }
    let year = line.reasons.lazy.compactMap { $0.arguments["year"] }.first
    if let year { arguments["year"] = Argument(year) }
    self.init(
      day: line.effective, kind: Self.kind(line.code, hasYear: year != nil, words), arguments: arguments,
      change: line.amount, balance: line.balance, reasons: line.reasons, enrolment: line.file?.id)
  }

  private static func kind(_ code: EntryCode, hasYear: Bool, _ words: Words) -> String {
    switch code {
    case .credit(source: "accrual"): hasYear ? "accrualYear" : "accrual"
    case .reserved: "reserved"
    case .confirmed: "confirmed"
    case .voided: "released"
    case .committed: "committed"
    case .ownReceived: "ownReceived"
    case .ownRefunded: "ownRefunded"
    default: credit(code, words)
    }
  }

  private static func credit(_ code: EntryCode, _ words: Words) -> String {
    let source = code.description.split(separator: ".").last.map(String.init) ?? ""
    guard code.description.hasPrefix("credit.") else { return "other" }
    return words.has("rights.line.\(source)") ? source : "credit"
  }
}
