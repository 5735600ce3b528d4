import LearningAccount

/// What moved on an account, whoever's it is: as of any day, and as it was known on any day.
package struct AccountStatement: Sendable {
  package let account: Int64
  package let kind: Account.Kind
  /// Only what counts by the end of this day, by the scheme's clock …
  package let on: Day
  /// … and was recorded by the end of this one, by the machine's.
  package let knownOn: Day
  /// Oldest first: by the day from which they count, then as they were recorded.
  package let lines: [Line]
  /// One for each pocket and unit that ever held something.
  package let balances: [Balance]

  /// One entry.
  package struct Line: Sendable {
    /// Its place in the account's chain.
    package let sequence: Int64
    package let effective: Day
    package let recordedAt: Instant
    /// The day of that in the scheme's time zone.
    package let recordedOn: Day
    package let code: EntryCode
    /// What it did to each pocket; empty for an entry that only confirms.
    package let movements: [Movement]
    package let reasons: [Reason]
    /// The training file that it concerns.
    package let file: Int64?
    /// What that file is called; nil where the account is not the holder's.
    package let training: StatementLine.File?
    /// The year of work that a yearly credit is for.
    package let year: Int?
    /// Hexadecimal.
    package let hash: String
  }

  package struct Movement: Hashable, Sendable {
    package let pocket: Pocket
    package let change: Amount
    /// What the pocket holds after this line.
    package let balance: Amount
  }

  package struct Balance: Hashable, Sendable {
    package let pocket: Pocket
    package let amount: Amount
    /// What of it lies in lots whose last day was over, though that was not booked yet; zero for other pockets.
    package let expired: Amount
  }
}
