import LearningAccount
import Ledger

/// What moved on an account, whoever's it is: as of any day, and as it was known on any day.
struct AccountStatement: Sendable {
  let account: Int64
  let kind: Account.Kind
  /// Only what counts by the end of this day, by the scheme's clock …
  let on: Day
  /// … and was recorded by the end of this one, by the machine's.
  let knownOn: Day
  /// Oldest first: by the day from which they count, then as they were recorded.
  let lines: [Line]
  /// One for each pocket and unit that ever held something.
  let balances: [Balance]

  /// One entry.
  struct Line: Sendable {
    /// Its place in the account's chain.
    let sequence: Int64
    let effective: Day
    let recordedAt: Instant
    /// The day of that in the scheme's time zone.
    let recordedOn: Day
    let code: EntryCode
    /// What it did to each pocket; empty for an entry that only confirms.
    let movements: [Movement]
    let reasons: [Reason]
    /// The training file that it concerns.
    let file: Int64?
    /// What that file is called; nil where the account is not the holder's.
    let training: StatementLine.File?
    /// The year of work that a yearly credit is for.
    let year: Int?
    /// Hexadecimal.
    let hash: String
  }

  struct Movement: Hashable, Sendable {
    let pocket: Pocket
    let change: Amount
    /// What the pocket holds after this line.
    let balance: Amount
  }

  struct Balance: Hashable, Sendable {
    let pocket: Pocket
    let amount: Amount
    /// What of it lies in lots whose last day was over, though that was not booked yet; zero for other pockets.
    let expired: Amount
  }
}
