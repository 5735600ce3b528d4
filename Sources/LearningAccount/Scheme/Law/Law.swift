/// A scheme's dated law, rule by rule, before it is asked about a day. ``Scheme/at(_:knownOn:)`` resolves it.
public struct Law: Sendable {
  public var accrual: AccrualLaw
  public var funding: FundingLaw
  public var files: FileLaw
  public var credits: CreditLaw

  public init(accrual: AccrualLaw, funding: FundingLaw, files: FileLaw, credits: CreditLaw) {
    self.accrual = accrual
    self.funding = funding
    self.files = files
    self.credits = credits
  }
}

/// The rules of a training file over time: its deadlines, and what its end costs.
public struct FileLaw: Sendable {
  /// One timeline a rule; several may share a code, told apart by their condition.
  public var deadlines: [Timeline<DeadlineRule>]
  /// Working days between the organisation's answer and the earliest start.
  public var startAfterAnswerWorkingDays: Timeline<Int>
  /// Working days between the request and the earliest start where France Travail is asked.
  public var startAfterFranceTravailRequestWorkingDays: Timeline<Int>
  /// How many requests for one action a holder may have open at once.
  public var simultaneousRequests: Timeline<Int>
  /// How long rights stay reserved while a card payment is awaited, in minutes.
  public var reservationMinutes: Timeline<Int>
  public var cancellation: Timeline<[CancellationRule]>

  public init(
    deadlines: [Timeline<DeadlineRule>], startAfterAnswerWorkingDays: Timeline<Int>,
    startAfterFranceTravailRequestWorkingDays: Timeline<Int>, simultaneousRequests: Timeline<Int>,
    reservationMinutes: Timeline<Int>, cancellation: Timeline<[CancellationRule]>
  ) {
    self.deadlines = deadlines
    self.startAfterAnswerWorkingDays = startAfterAnswerWorkingDays
    self.startAfterFranceTravailRequestWorkingDays = startAfterFranceTravailRequestWorkingDays
    self.simultaneousRequests = simultaneousRequests
    self.reservationMinutes = reservationMinutes
    self.cancellation = cancellation
  }
}

/// Credits beside the yearly accrual, over time.
public struct CreditLaw: Sendable {
  /// A fixed or least credit by lot source: `corrective`, `accident`.
  public var amounts: [String: Timeline<Amount>]
  /// What one hour is worth when hours become euros.
  public var hourInEuros: Timeline<Amount>
  /// How much of a later credit may pay what the holder owes.
  public var debtRecoveryShare: Timeline<Proportion>

  public init(
    amounts: [String: Timeline<Amount>], hourInEuros: Timeline<Amount>, debtRecoveryShare: Timeline<Proportion>
  ) {
    self.amounts = amounts
    self.hourInEuros = hourInEuros
    self.debtRecoveryShare = debtRecoveryShare
  }
}
