import LearningAccount

/// What a holder sees of their rights: the sums, the statement behind them, and what is still to come.
public struct RightsView: Sendable {
  /// The scheme's today.
  public let today: Day
  /// One a unit in which the holder has ever had something; the scheme's primary unit is always there, first.
  public let balances: [Balance]
  /// Newest first.
  public let statement: [StatementLine]
  /// What is set aside for files that have not started, by file, the newest first.
  public let held: [Held]
  /// Everything on the account at the end of each year, the last one being today's; in the primary unit.
  public let years: [YearEnd]
  /// Rights of years that are not credited yet, with the day by which they will be.
  public let announced: [Announcement]
  /// Own money that has come in and is not set aside.
  public let own: Amount
  /// Own money that an earlier training left: it pays the next one first.
  public let creditNote: Amount
  /// What must still come back, since it was spent before a correction; later credits pay it. Empty for nearly all.
  public let debts: [Amount]

  public struct Balance: Hashable, Sendable {
    /// What can be spent now.
    public let free: Amount
    /// What is set aside for files.
    public let reserved: Amount

    public var total: Amount { Amount(minor: free.minor + reserved.minor, unit: free.unit) }
  }

  public struct Held: Hashable, Sendable {
    public let file: StatementLine.File
    public let amount: Amount
  }

  public struct YearEnd: Hashable, Sendable {
    public let year: Int
    public let balance: Amount
  }

  public struct Announcement: Hashable, Sendable {
    public let year: Int
    public let by: Day
  }
}

/// One line of a statement: what an entry did to the rights, and why.
public struct StatementLine: Hashable, Sendable {
  /// The entry's place in the account's chain.
  public let sequence: Int64
  public let effective: Day
  public let recordedAt: Instant
  public let code: EntryCode
  /// What came to the free rights (positive) or left them; zero where only own money moved.
  public let amount: Amount
  /// The free rights after this line.
  public let balance: Amount
  /// What came to, or left, the holder's own money; nil where none moved.
  public let own: Amount?
  public let reasons: [Reason]
  public let file: File?
  /// The year of work that a yearly credit is for.
  public let year: Int?

  public struct File: Hashable, Sendable {
    public let id: Int64
    public let title: String
    public let organisationName: String
    public let place: String
  }
}
