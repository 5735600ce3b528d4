import LearningAccount
import Platform
import Words

extension RightsPage {
  init(_ view: RightsView, _ words: Words) {
    // Own money is not among the rights; a settlement is told of though it gives nothing back.
    let lines = view.statement.filter { !$0.amount.isZero || $0.code.isSettlement }
    let unit = view.balances.first?.free.unit ?? view.own.unit
    let balance = view.balances.first?.total ?? .zero(unit)
    self.init(
      today: view.today, balance: balance, free: view.balances.first?.free ?? .zero(unit),
      reserved: view.held.map { Reservation(enrolment: $0.file.id, title: $0.file.title, amount: $0.amount) },
      chart: BalanceChart(years: view.years.map { ($0.year, $0.balance) }),
      announcement: view.announced.first.map { Announcement(year: $0.year, by: $0.by) },
      lines: lines.map { RightsLine($0, words) })
    creditNote = view.creditNote.isPositive ? view.creditNote : nil
    debts = view.debts
    others = view.balances.dropFirst().map(\.total).filter { !$0.isZero }
  }
}

extension RightsLine {
  init(_ line: Platform.StatementLine, _ words: Words) {
    var arguments: [String: Argument] = [:]
    if let file = line.file {
      arguments = ["title": .native(file.title), "organisation": .text(file.organisationName)]
    }
    if let year = line.year { arguments["year"] = .text(String(year)) }
    self.init(
      day: line.effective, kind: Self.kind(line.code, hasYear: line.year != nil, words), arguments: arguments,
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
    case .expired: "expired"
    case .corrected: "corrected"
    case .reversed: "reversed"
    case .debtRecovered: "debtRecovered"
    case .converted: "converted"
    case .mergedHere: "mergedHere"
    case .mergedAway: "mergedAway"
    case let code where code.isSettlement: "settled"
    default: credit(code, words)
    }
  }

  private static func credit(_ code: EntryCode, _ words: Words) -> String {
    let source = code.description.split(separator: ".").last.map(String.init) ?? ""
    guard code.description.hasPrefix("credit.") else { return "other" }
    return words.has("rights.line.\(source)") ? source : "credit"
  }
}
