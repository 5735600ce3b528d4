/// The lots that may pay for a training on its day, in the legal order of use; within one rank in the order given.
struct UsableLots {
  private(set) var lots: [UsableLot] = []
  /// Why the others may not; silent about lots of zero.
  private(set) var bindings: [PriceStep] = []

  init(_ question: PriceQuestion, _ law: FundingParameters, _ lotLaw: LotParameters) {
    let capped = law.cappedSources?.value ?? []
    for rank in law.order.value {
      for (index, lot) in question.lots.enumerated() where rank.contains(lot.source) {
        if let binding = UsableLots.binding(of: lot, at: index, question, lotLaw) {
          if lot.amount.isPositive { bindings.append(binding) }
        } else {
          lots.append(UsableLot(index: index, amount: lot.amount, isCapped: capped.contains(lot.source)))
        }
      }
    }
  }

  /// Why this lot may not pay; nil where it may.
  private static func binding(
    of lot: PriceLot, at index: Int, _ question: PriceQuestion, _ law: LotParameters
  ) -> PriceStep? {
    let terms = law.terms.isEmpty ? nil : law.terms[lot.source]?.value
    if let first = terms?.usableFrom, question.day < first { return .lotNotYet(index, from: first) }
    if let last = lot.expiresOn ?? terms?.expiresOn, last < question.day { return .lotExpired(index, on: last) }
    guard let kinds = lot.usableFor ?? terms?.usableFor else { return nil }
    return kinds.contains(question.actionType) ? nil : .lotForOthers(index)
  }
}

/// One lot that may pay.
struct UsableLot {
  /// Its place in the question.
  let index: Int
  let amount: Amount
  let isCapped: Bool
}
