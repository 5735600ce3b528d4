/// What a decision about a file needs to know beside the file itself.
public struct EnrolmentFacts: Sendable {
  /// The holder's lots in the price's unit, oldest first; needed to request and to accept.
  public let lots: [Lot]
  /// What the file holds now.
  public let reservation: Reservation?
  /// What funders have added and the file has not reserved, in the order in which they did.
  public let topUps: [TopUp]
  /// Own money that an earlier training left; needed to pay.
  public let creditNote: Amount?
  /// How many other requests for the same training action wait for an end or an acceptance.
  public let openRequests: Int

  public init(
    lots: [Lot] = [], reservation: Reservation? = nil, topUps: [TopUp] = [], creditNote: Amount? = nil,
    openRequests: Int = 0
  ) {
    self.lots = lots
    self.reservation = reservation
    self.topUps = topUps
    self.creditNote = creditNote
    self.openRequests = openRequests
  }
}
