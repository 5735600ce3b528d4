import LearningAccount
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
  init(_ line: StatementLine, _ words: Words) {
    let entry = EntryWords(code: line.code, training: line.file, year: line.year)
    self.init(
      day: line.effective, kind: entry.kind(words), arguments: entry.arguments, change: line.amount,
      balance: line.balance, reasons: line.reasons, enrolment: line.file?.id)
  }
}
