import LearningAccount
import Storage

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
    let command = AccountLedger.Command(
      account: OperatorAccount.id, id: "\(ledger.command.account):\(ledger.command.id):\(code)", intent: transit.code,
      effective: ledger.command.effective, recordedAt: ledger.command.recordedAt,
      schemeHash: ledger.command.schemeHash)
    _ = try AccountLedger.perform(command, in: ledger.transaction) { operatorLedger in
      try operatorLedger.append(EntryDraft(code, [Posting(transit, amount), Posting(.cardClearing, -amount)]))
      return transit.code
    }
  }
}
