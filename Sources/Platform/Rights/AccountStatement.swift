import LearningAccount

/// What moved on an account, whoever's it is: as of any day, and as it was known on any day.
public struct AccountStatement: Sendable {
  public let account: Int64
  public let kind: Account.Kind
  /// Only what counts by the end of this day, by the scheme's clock …
  public let on: Day
  /// … and was recorded by the end of this one, by the machine's.
  public let knownOn: Day
  /// Oldest first: by the day from which they count, then as they were recorded.
  public let lines: [Line]
  /// One for each pocket and unit that ever held something.
  public let balances: [Balance]

  /// One entry.
  public struct Line: Sendable {
    /// Its place in the account's chain.
    public let sequence: Int64
    public let effective: Day
    public let recordedAt: Instant
    /// The day of that in the scheme's time zone.
    public let recordedOn: Day
    public let code: EntryCode
    /// What it did to each pocket; empty for an entry that only confirms.
    public let movements: [Movement]
    public let reasons: [Reason]
    /// The training file that it concerns.
    public let file: Int64?
    /// What that file is called; nil where the account is not the holder's.
    public let training: StatementLine.File?
    /// The year of work that a yearly credit is for.
    public let year: Int?
    /// Hexadecimal.
    public let hash: String
  }

  public struct Movement: Hashable, Sendable {
    public let pocket: Pocket
    public let change: Amount
    /// What the pocket holds after this line.
    public let balance: Amount
  }

  public struct Balance: Hashable, Sendable {
    public let pocket: Pocket
    public let amount: Amount
    /// What of it lies in lots whose last day was over, though that was not booked yet; zero for other pockets.
    public let expired: Amount
  }
}
