import LearningAccount
import Ledger

/// A holder's own money on its way in from, and back to, the card payment provider.
///
/// Two entries each: one in the holder's account and one in the operator's, joined by a transit book that comes to
/// zero over both.
struct OwnMoney {
  private let installation: Installation

  init(_ installation: Installation) { self.installation = installation }

  func receive(_ amount: Amount, for file: Int64, _ ledger: inout AccountLedger) throws {
    try move(amount, .ownReceived, for: file, &ledger)
  }

  func refund(_ amount: Amount, for file: Int64, _ ledger: inout AccountLedger) throws {
    try move(-amount, .ownRefunded, for: file, &ledger)
  }

  /// `amount` into the holder's own money and out of the operator's card clearing; negative the other way.
  private func move(_ amount: Amount, _ code: EntryCode, for file: Int64, _ ledger: inout AccountLedger) throws {
    let transit = Book.transit(installation.newIdentifier())
    try ledger.append(EntryDraft(code, [Posting(.own, amount), Posting(transit, -amount)], file: file))
    try ledger.counterpart(
      in: OperatorAccount.id, EntryDraft(code, [Posting(transit, amount), Posting(.cardClearing, -amount)]))
  }
}
