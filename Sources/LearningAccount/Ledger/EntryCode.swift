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

  /// The codes of a reservation's life; the sum of their postings is what a file holds now.
  public static let reservationLife: [EntryCode] = [.reserved, .confirmed, .voided, .committed]
}
