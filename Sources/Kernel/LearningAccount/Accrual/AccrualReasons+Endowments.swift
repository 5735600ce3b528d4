extension AccrualReasons {
  /// What came with an age.
  func endowmentReason(_ step: AccrualStep) -> Reason {
    switch step {
    case .endowed(let index):
      let endowment = lots.endowments[index]
      var arguments = names(endowment.value)
      let terms = lots.terms[endowment.value.source]
      arguments["expires"] = terms?.value.expiresOn.map { .day($0) }
      return endowment.reason("accrual.endowment.\(endowment.value.source)", arguments)
    case .endowedIn(let index, let year):
      let endowment = lots.endowments[index]
      return endowment.reason(
        "accrual.endowedIn", names(endowment.value).merging(["year": .text(String(year))]) { own, _ in own })
    case .noEndowment:
      return Reason("accrual.noEndowment", ["age": .count(question.age), "year": .text(String(question.year))])
    default: return Reason("accrual.noActivity", ["unit": unitName])
    }
  }

  private func names(_ endowment: Endowment) -> [String: Reason.Argument] {
    var arguments: [String: Reason.Argument] = [
      "amount": .amount(endowment.amount), "age": .count(question.age), "source": .term("source.\(endowment.source)"),
    ]
    arguments["minimum"] = endowment.minimumAge.map { .count($0) }
    arguments["maximum"] = endowment.maximumAge.map { .count($0) }
    return arguments
  }
}
