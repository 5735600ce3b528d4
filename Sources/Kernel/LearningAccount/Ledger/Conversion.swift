/// Hours that become euros: out of one lot, over the exchange book, into a new one.
public struct Conversion: Hashable, Sendable {
  public let from: Int64
  public let hours: Amount
  public let into: Int64
  public let euros: Amount

  /// - Parameter rate: what one hour is worth, by the law of the day.
  /// - Throws: ``AmountError/outOfRange`` where the sum leaves the range.
  public init(from: Int64, hours: Amount, into: Int64, rate: Amount) throws(AmountError) {
    self.from = from
    self.hours = hours
    self.into = into
    self.euros = try Proportion(hours.minor, over: 1).roundedHalfUp(of: rate)
  }

  public func making(reasons: [Reason]) -> EntryDraft {
    EntryDraft(
      .converted,
      [
        Posting(.lot(from), -hours), Posting(.exchange, hours), Posting(.exchange, -euros), Posting(.lot(into), euros),
      ], reasons: reasons)
  }
}
