import LearningAccount
import Ledger

/// Funders' money on its way into one training file of a holder, and what of it is not used back.
///
/// Two entries each: one in the holder's account and one in the funder's, joined by a transit book that comes to zero
/// over both.
/// Where the money is meanwhile: docs/decisions/0176.
struct TopUps {
  private let installation: Installation

  init(_ installation: Installation) { self.installation = installation }

  /// - Throws: ``CreditError/noFunds(account:)`` where the deposit does not hold it.
  func receive(_ topUp: TopUp, for file: Int64, _ ledger: inout AccountLedger) throws {
    try move(topUp.amount, of: topUp.funder, .topUpReceived, for: file, &ledger)
  }

  func giveBack(_ amount: Amount, to funder: Int64, for file: Int64, _ ledger: inout AccountLedger) throws {
    try move(-amount, of: funder, .topUpReturned, for: file, &ledger)
  }

  /// What of a settlement's parts goes back to funders.
  func giveBack(_ parts: [Reservation.Part], for file: Int64, _ ledger: inout AccountLedger) throws {
    for (funder, amount) in parts.toFunders { try giveBack(amount, to: funder, for: file, &ledger) }
  }

  /// `amount` into the file's money and out of the funder's deposit; negative the other way.
  private func move(
    _ amount: Amount, of funder: Int64, _ code: EntryCode, for file: Int64, _ ledger: inout AccountLedger
  ) throws {
    let transit = Book.transit(installation.newIdentifier())
    try ledger.append(
      EntryDraft(code, [Posting(.topUp(funder: funder), amount), Posting(transit, -amount)], file: file))
    try ledger.moveDeposit(-amount, of: funder, over: transit, for: .depositToppedUp)
  }
}
