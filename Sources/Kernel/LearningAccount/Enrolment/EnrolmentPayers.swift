/// Who pays what of a file's price: the holder's rights, all lots together, each funder, and the holder.
public struct EnrolmentPayers: Hashable, Sendable {
  /// The rights, then funders in the order in which they are asked, then the holder. None is zero; they come to the
  /// price.
  public let shares: [Share]

  public struct Share: Hashable, Sendable {
    public let payer: Payer
    public let amount: Amount
  }

  public enum Payer: Hashable, Sendable {
    case rights
    /// A funder's account, and as what kind of third party it pays.
    case funder(Int64, kind: String)
    case holder
  }

  /// - Parameters:
  ///   - parts: what is or was set aside for the file, own money or not.
  ///   - topUps: as what kind the funders among them pay, in their order.
  ///   - own: the holder's share, whether it has come in or not.
  /// - Throws: ``AmountError`` where the lots' parts are of another unit or leave the range.
  init(_ parts: [Reservation.Part], topUps: [TopUp], own: Amount) throws {
    let rights = try parts.filter { $0.book.payer == .rights }.map(\.amount).sum(in: own.unit)
    let funders = topUps.compactMap { topUp in
      parts.first { $0.book == topUp.book }.map { part in
        Share(payer: .funder(topUp.funder, kind: topUp.kind), amount: part.amount)
      }
    }
    let all = [Share(payer: .rights, amount: rights)] + funders + [Share(payer: .holder, amount: own)]
    shares = all.filter { !$0.amount.isZero }
  }

  /// What one of them pays; nil for nothing.
  public func amount(of payer: Payer) -> Amount? { shares.first { $0.payer == payer }?.amount }
}

extension Enrolment {
  /// Who pays what, in any state: as the split has it while that is open; from the acceptance on as it was fixed then,
  /// also once the file has ended.
  ///
  /// - Parameters:
  ///   - split: what an acceptance would fix; nil for whoever may not see it.
  ///   - reserved: what the file has set aside since, also once it was settled or given back.
  ///   - topUps: what of it is funders', in the order in which they added it.
  /// - Returns: nil where nothing was ever fixed, or the training is not eligible.
  /// - Throws: ``AmountError``.
  public func payers(
    _ split: EnrolmentSplit?, reserved: [Reservation.Part], topUps: [TopUp]
  ) throws -> EnrolmentPayers? {
    try ownShare.map { try EnrolmentPayers(reserved, topUps: topUps, own: $0) } ?? split?.payers
  }
}
