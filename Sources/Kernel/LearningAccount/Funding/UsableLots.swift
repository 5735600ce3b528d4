/// The lots that may pay for a training on its day, in the legal order of use; within one rank in the order given.
struct UsableLots {
  private(set) var lots: [UsableLot] = []
  /// Why the others may not; silent about lots of zero.
  private(set) var bindings: [PriceStep] = []

  init(_ question: PriceQuestion, _ law: FundingParameters, _ lotLaw: LotParameters) {
    let ranks = law.order.value
    let capped = law.cappedSources?.value ?? []
    lots.reserveCapacity(question.lots.count)
    for (place, lot) in question.lots.enumerated() {
      if let binding = UsableLots.binding(of: lot, at: place, question, lotLaw) {
        if lot.amount.isPositive { bindings.append(binding) }
      } else if let rank = ranks.firstIndex(where: { $0.contains(lot.source) }) {
        lots.append(UsableLot(index: place, rank: rank, amount: lot.amount, isCapped: capped.contains(lot.source)))
      }
    }
    if lots.count > 1 { lots.sort { ($0.rank, $0.index) < ($1.rank, $1.index) } }
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
  /// The place of its source in the legal order.
  let rank: Int
  let amount: Amount
  let isCapped: Bool
}
