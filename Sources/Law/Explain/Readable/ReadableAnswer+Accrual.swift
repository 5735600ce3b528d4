import LearningAccount
import Words

extension ReadableAnswer {
  mutating func write(_ answer: AccrualAnswer) {
    line(text("accrual.title"))
    var rows: [Row] = [(text("accrual.computed"), amount(answer.computed))]
    if let ceiling = answer.ceiling { rows.append((text("accrual.ceiling"), amount(ceiling))) }
    rows.append((text("accrual.credit"), amount(answer.credit)))
    self.rows(rows)
    for lot in answer.lots { bounds(of: lot) }
  }

  /// What binds a lot, where something does.
  private mutating func bounds(of lot: AccrualLot) {
    let source: [String: Argument] = ["source": .term("source.\(lot.source)"), "amount": .amount(lot.amount)]
    if let day = lot.expiresOn {
      line("  " + text("accrual.expires", source.merging(["day": .day(day)]) { $1 }))
    }
    if let kinds = lot.usableFor {
      let names = kinds.map { words.term("kind.\($0)") }.joined(separator: ", ")
      line("  " + text("accrual.usableFor", source.merging(["kinds": .text(names)]) { $1 }))
    }
  }
}
