import LearningAccount

extension ReadableAnswer {
  mutating func write(_ question: PriceQuestion, _ names: AskedNames, _ answer: PriceAnswer) {
    if answer.eligible {
      line(text("price.title"))
      sum(
        answer.shares.map { (label(of: $0.payer, in: question, names), amount($0.amount)) },
        (text("price.price"), amount(question.price)))
    } else {
      line(text("price.notEligible"))
    }
    line("")
    var rows: [Row] = []
    if let cap = answer.cap { rows.append((text("price.cap"), amount(cap))) }
    rows.append((text("price.usable"), amount(answer.usable)))
    rows.append((text("price.participation"), amount(answer.participation)))
    self.rows(rows)
  }

  /// What else the holder could do, and how much less they would pay then.
  mutating func write(_ alternatives: [Alternative]) {
    guard !alternatives.isEmpty else { return }
    line("")
    line(words.plain("alternative.title"))
    for alternative in alternatives {
      let saved = alternative.saved.map { " " + words.plain("alternative.saved", ["amount": .amount($0)]) } ?? ""
      line("- \(words.plainSentence(alternative.reason))\(saved)")
      line("  \(words.plainSource(alternative.reason))")
    }
  }

  /// Who pays a share: the caller's identifier, and what stands behind it.
  private func label(of payer: PricePayer, in question: PriceQuestion, _ names: AskedNames) -> String {
    switch payer {
    case .lot(let place): label(names.lots[place], "source.\(question.lots[place].source)")
    case .thirdParty(let place): label(names.thirdParties[place], "party.\(question.thirdParties[place].kind)")
    case .holder: text("price.own")
    }
  }

  private func label(_ name: String, _ term: String) -> String { "\(name.printable): \(words.term(term))" }
}
