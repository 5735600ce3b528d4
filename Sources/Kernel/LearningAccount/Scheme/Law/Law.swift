/// A scheme's dated law, rule by rule, before it is asked about a day. ``Scheme/at(_:knownOn:)`` resolves it.
///
/// A scheme lacks the topics that it has no use for: no yearly accrual, no deadlines, no table of what an end costs.
public struct Law: Sendable {
  public var accrual: AccrualLaw?
  public var lots: LotLaw
  public var funding: FundingLaw?
  public var calendar: CalendarLaw?
  public var files: EnrolmentLaw?
  public var cancellation: Timeline<[CancellationRule]>?
  public var credits: CreditLaw

  public init(
    accrual: AccrualLaw? = nil, lots: LotLaw = LotLaw(), funding: FundingLaw? = nil,
    calendar: CalendarLaw? = nil, files: EnrolmentLaw? = nil, cancellation: Timeline<[CancellationRule]>? = nil,
    credits: CreditLaw = CreditLaw()
  ) {
    self.accrual = accrual
    self.lots = lots
    self.funding = funding
    self.calendar = calendar
    self.files = files
    self.cancellation = cancellation
    self.credits = credits
  }
}
