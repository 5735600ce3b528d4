/// What an entry did, as interfaces, statements and the canonical bytes name it.
///
/// A credit carries the lot's source (`credit.accrual`), which the scheme declares; the others are the ledger's own.
public struct EntryCode: Hashable, Sendable, CustomStringConvertible {
  public let description: String

  public init(_ code: String) { description = code }

  public static func credit(source: String) -> EntryCode { EntryCode("credit.\(source)") }

  /// Rights, or own money, set aside for a file.
  public static let reserved = EntryCode("reservation.made")
  /// The holder has accepted and paid; the reservation no longer expires.
  public static let confirmed = EntryCode("reservation.confirmed")
  /// The reservation ended and cost nothing: everything is back where it came from.
  public static let voided = EntryCode("reservation.voided")
  /// The training has started; what was reserved is now owed to it.
  public static let committed = EntryCode("reservation.committed")
  public static let ownReceived = EntryCode("own.received")
  public static let ownRefunded = EntryCode("own.refunded")
  /// A funder adds to a file, and what of it is not used goes back.
  public static let topUpReceived = EntryCode("topUp.received")
  public static let topUpReturned = EntryCode("topUp.returned")

  /// The reservation ended for good; `end` names how: the service was done, or the case of a cancellation.
  public static func settled(by end: String) -> EntryCode { EntryCode("settlement.\(end)") }
  public var isSettlement: Bool { description.hasPrefix("settlement.") }

  /// What was left of a lot when its last day was over.
  public static let expired = EntryCode("lot.expired")
  /// A credit was too much, or too little.
  public static let corrected = EntryCode("credit.corrected")
  /// A credit should never have been.
  public static let reversed = EntryCode("credit.reversed")
  /// A later credit paid what the holder owed.
  public static let debtRecovered = EntryCode("debt.recovered")
  /// Hours became euros.
  public static let converted = EntryCode("hours.converted")
  /// Everything left for another account of the same person, and came there.
  public static let mergedAway = EntryCode("merge.left")
  public static let mergedHere = EntryCode("merge.came")

  /// An organisation's share of a settlement, and its payment.
  public static let earned = EntryCode("organisation.earned")
  public static let paidOut = EntryCode("organisation.paid")
  /// What a settlement left over, or lacked.
  public static let fundReceived = EntryCode("fund.received")
  public static let fundPaid = EntryCode("fund.paid")
  /// A funder's money came in, or went back.
  public static let depositReceived = EntryCode("deposit.received")
  public static let depositReturned = EntryCode("deposit.returned")
  /// A funder's money became a right of a holder.
  public static let depositEndowed = EntryCode("deposit.endowed")
  /// A funder's money was set aside for one file of a holder.
  public static let depositToppedUp = EntryCode("deposit.toppedUp")
  /// A funder's money came back from a holder: what was left when its last day was over, what a correction took back, or
  /// what a file did not use.
  public static let depositRegained = EntryCode("deposit.regained")
}
