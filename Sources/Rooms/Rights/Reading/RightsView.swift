import LearningAccount

/// What a holder sees of their rights: the sums, the statement behind them, and what is still to come.
struct RightsView: Sendable {
  /// The scheme's today.
  let today: Day
  /// One a unit in which the holder has ever had something; the scheme's primary unit is always there, first.
  let balances: [Balance]
  /// Newest first.
  let statement: [StatementLine]
  /// What is set aside for files that have not started, by file, the newest first.
  let held: [Held]
  /// Everything on the account at the end of each year, the last one being today's; in the primary unit.
  let years: [YearEnd]
  /// Rights of years that are not credited yet, with the day by which they will be.
  let announced: [Announcement]
  /// Own money that has come in and is not set aside.
  let own: Amount
  /// Own money that an earlier training left: it pays the next one first.
  let creditNote: Amount
  /// What must still come back, since it was spent before a correction; later credits pay it. Empty for nearly all.
  let debts: [Amount]

  struct Balance: Hashable, Sendable {
    /// What can be spent now.
    let free: Amount
    /// What is set aside for files.
    let reserved: Amount

    var total: Amount { Amount(minor: free.minor + reserved.minor, unit: free.unit) }
  }

  struct Held: Hashable, Sendable {
    let file: StatementLine.File
    let amount: Amount
  }

  struct YearEnd: Hashable, Sendable {
    let year: Int
    let balance: Amount
  }

  struct Announcement: Hashable, Sendable {
    let year: Int
    let by: Day
  }
}

/// One line of a statement: what an entry did to the rights, and why.
struct StatementLine: Hashable, Sendable {
  /// The entry's place in the account's chain.
  let sequence: Int64
  let effective: Day
  let recordedAt: Instant
  let code: EntryCode
  /// What came to the free rights (positive) or left them; zero where only own money moved.
  let amount: Amount
  /// The free rights after this line.
  let balance: Amount
  /// What came to, or left, the holder's own money; nil where none moved.
  let own: Amount?
  let reasons: [Reason]
  let file: File?
  /// The year of work that a yearly credit is for.
  let year: Int?

  struct File: Hashable, Sendable {
    let id: Int64
    let title: String
    let organisationName: String
    let place: String
  }
}
