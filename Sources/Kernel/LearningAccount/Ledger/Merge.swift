/// Two accounts of one person become one: everything that is left moves over a transit, lot by lot.
///
/// The one named exception to the rule that two holders never exchange.
public struct Merge: Hashable, Sendable {
  public let transit: Book
  /// Lots, own money, credit note and debt, as far as they are not zero.
  public let holdings: [Posting]

  /// - Parameter holdings: the sum of each book that moves.
  public init(over transit: Book, holdings: [Posting]) {
    self.transit = transit
    self.holdings = holdings.filter { !$0.amount.isZero }
  }

  /// The entry in the account that ends.
  public func leaving(reasons: [Reason]) throws(AmountError) -> EntryDraft {
    EntryDraft(
      .mergedAway, holdings.map { Posting($0.book, -$0.amount) } + (try sums.map { Posting(transit, $0) }),
      reasons: reasons)
  }

  /// The entry in the account that stays.
  public func coming(reasons: [Reason]) throws(AmountError) -> EntryDraft {
    EntryDraft(.mergedHere, holdings + (try sums.map { Posting(transit, -$0) }), reasons: reasons)
  }

  /// By unit, in the order in which the units appear.
  private var sums: [Amount] {
    get throws(AmountError) {
      var sums: [Amount] = []
      for posting in holdings {
        if let index = sums.firstIndex(where: { $0.unit == posting.amount.unit }) {
          sums[index] = try sums[index] + posting.amount
        } else {
          sums.append(posting.amount)
        }
      }
      return sums.filter { !$0.isZero }
    }
  }
}
