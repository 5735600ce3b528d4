import LearningAccount

extension ReadableAnswer {
  mutating func write(_ answer: CancellationAnswer, _ names: AskedNames) {
    line(text("cancel.title", ["case": .text(answer.code)]))
    var rows: [Row] = [
      (text("cancel.rightsReturned"), amount(answer.rightsReturned)),
      (text("cancel.rightsDebited"), amount(answer.rightsDebited)),
      (text("cancel.ownRefunded"), amount(answer.ownRefunded)),
      (text("cancel.ownCreditNote"), amount(answer.ownCreditNote)),
      (text("cancel.ownKept"), amount(answer.ownKept)),
    ]
    for (name, party) in zip(names.thirdParties, answer.thirdParties) {
      rows.append((text("cancel.returned", ["party": .text(name.printable)]), amount(party.returned)))
      rows.append((text("cancel.debited", ["party": .text(name.printable)]), amount(party.debited)))
    }
    rows.append((text("cancel.toOrganisation"), amount(answer.toOrganisation)))
    self.rows(rows)
    let days = [("cancel.withdrawUntil", answer.withdrawUntil), ("cancel.freeUntil", answer.freeUntil)]
    let known = days.compactMap { key, day in day.map { (text(key), words.text(of: $0)) } }
    guard !known.isEmpty else { return }
    line("")
    self.rows(known)
  }
}
