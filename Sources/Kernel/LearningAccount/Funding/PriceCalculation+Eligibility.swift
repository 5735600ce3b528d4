extension PriceCalculation {
  /// Whether rights may pay for this training at all.
  mutating func decideEligibility() throws(AmountError) -> Bool {
    // The scheme's reading proves a rule for every kind of training that it declares.
    switch law.eligibility[question.actionType]?.value {
    case nil, .open: steps.append(.openToAll)
    case .closed:
      steps.append(.closed)
      steps.append(.nothingWouldOpen)
      return false
    case .restricted(let statuses, let needed):
      if statuses.contains(question.holderStatus) {
        steps.append(.openToStatus)
        return true
      }
      let offered = try question.thirdParties.map(\.amount).sum(in: unit)
      guard try offered.compared(with: needed) < 0 else {
        steps.append(.openByThirdParties(offered: offered, needed: needed))
        return true
      }
      steps.append(.restricted(needed: needed))
      steps.append(.thirdPartiesWouldOpen(missing: try needed - offered))
      return false
    }
    return true
  }
}
