import LearningAccount

/// What a holder sees of their rights: the sums, the statement behind them, and what is still to come.
package struct RightsView: Sendable {
  /// The scheme's today.
  package let today: Day
  /// One a unit in which the holder has ever had something; the scheme's primary unit is always there, first.
  package let balances: [Balance]
  /// Newest first.
  package let statement: [StatementLine]
  /// What is set aside for files that have not started, by file, the newest first.
  package let held: [Held]
  /// Everything on the account at the end of each year, the last one being today's; in the primary unit.
  package let years: [YearEnd]
  /// Rights of years that are not credited yet, with the day by which they will be.
  package let announced: [Announcement]
  /// Own money that has come in and is not set aside.
  package let own: Amount
  /// Own money that an earlier training left: it pays the next one first.
  package let creditNote: Amount
  /// What must still come back, since it was spent before a correction; later credits pay it. Empty for nearly all.
  package let debts: [Amount]

  package struct Balance: Hashable, Sendable {
    /// What can be spent now.
    package let free: Amount
    /// What is set aside for files.
    package let reserved: Amount

    package var total: Amount { Amount(minor: free.minor + reserved.minor, unit: free.unit) }
  }

  package struct Held: Hashable, Sendable {
    package let file: StatementLine.File
    package let amount: Amount
  }

  package struct YearEnd: Hashable, Sendable {
    package let year: Int
    package let balance: Amount
  }

  package struct Announcement: Hashable, Sendable {
    package let year: Int
    package let by: Day
  }
}

/// One line of a statement: what an entry did to the rights, and why.
package struct StatementLine: Hashable, Sendable {
  /// The entry's place in the account's chain.
  package let sequence: Int64
  package let effective: Day
  package let recordedAt: Instant
  package let code: EntryCode
  /// What came to the free rights (positive) or left them; zero where only own money moved.
  package let amount: Amount
  /// The free rights after this line.
  package let balance: Amount
  /// What came to, or left, the holder's own money; nil where none moved.
  package let own: Amount?
  package let reasons: [Reason]
  package let file: File?
  /// The year of work that a yearly credit is for.
  package let year: Int?

  package struct File: Hashable, Sendable {
    package let id: Int64
    package let title: String
    package let organisationName: String
    package let place: String
  }
}
