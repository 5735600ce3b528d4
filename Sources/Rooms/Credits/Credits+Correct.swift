import LearningAccount
import Ledger

extension Credits {
  /// Makes an earlier credit what it should have been. What has been spent of it and must come back becomes a debt,
  /// which later credits pay; the lot never falls below zero.
  ///
  /// A conversion is corrected as the credit of its euros. A funder's money comes from their deposit and goes back there;
  /// no more of it is taken back than is left.
  ///
  /// A credit of an account that was merged away is named as it was there; it is corrected in the account that stays,
  /// where what was left of it is now.
  /// What may be taken, and where: docs/decisions/0144.
  ///
  /// - Parameters:
  ///   - sequence: the entry of the credit.
  ///   - amount: what it should have been; zero takes all of it back.
  /// - Returns: the lot.
  /// - Throws: ``CreditError/noCredit(_:)`` where the entry is no credit; ``CreditError/converted(_:)`` and
  ///   ``CreditError/spent(left:)`` where what would be taken back is elsewhere; `LedgerError`.
  @discardableResult
  func correct(_ order: Order, entry sequence: Int64, to amount: Amount) async throws -> Int64 {
    guard !amount.isNegative else { throw CreditError.noAmount("a credit") }
    try CreditError.requireReason(amount)
    var accounts = [order.account]
    while let place = accounts.last {
      let intent = "\(accounts.count == 1 ? "" : "\(order.account):")\(sequence):\(amount.decimal)"
      let there = Order(account: place, commandID: order.commandID, words: order.words)
      do {
        return try await correct(there, entry: sequence, of: accounts, "correct:\(intent)", to: amount)
      } catch LedgerError.locked(place) {
        // Asked there first all the same: what was done before the merge is not done again after it.
        guard let next = try await installation.database.read({ try Account.successor(of: place, in: $0) }),
          !accounts.contains(next)
        else { throw LedgerError.locked(place) }
        accounts.append(next)
      }
    }
    throw LedgerError.noAccount(order.account)
  }

  /// - Parameter accounts: the one of the credit, and those that it was merged into; the last is the order's.
  private func correct(
    _ order: Order, entry sequence: Int64, of accounts: [Int64], _ intent: String, to amount: Amount
  ) async throws -> Int64 {
    let installation = installation
    return try await perform(order, intent) { ledger, law, _ in
      let granted = try GrantedCredit.load(accounts, sequence, installation.scheme, ledger.transaction)
      guard granted.credit.granted.unit == amount.unit else { throw CreditError.otherUnit(amount.unit.code) }
      guard granted.credit.granted != amount else { return granted.credit.lot }
      let reason = Reason(
        "credit.corrected",
        ["was": .amount(granted.credit.granted), "is": .amount(amount), "words": .text(order.words)])
      let payer: Book = granted.funder == nil ? .granted : .transit(installation.newIdentifier())
      let draft = try granted.credit.correcting(
        to: amount, available: granted.available, expired: granted.expired, owed: granted.owed(ledger), from: payer,
        entry: granted.entry, reasons: [reason])
      let makesDebt = draft.postings.contains { $0.book == .debt && $0.amount.isNegative }
      if makesDebt { try granted.requireThatSpentIsOwed() }
      if let lot = granted.missing, draft.postings.contains(where: { $0.book == .lot(lot.id) }) {
        try ledger.open(lot, in: amount.unit)
      }
      try ledger.append(draft)
      if let funder = granted.funder, let moved = draft.postings.first(where: { $0.book == payer })?.amount {
        try ledger.moveDeposit(moved, of: funder, over: payer)
      }
      // What is added is a credit like any other: what the holder owes is paid from it first. A new debt is paid from
      // the rights that are there.
      try ledger.recoverDebt(from: makesDebt ? ledger.rights(in: installation.scheme) : draft.postings, law)
      return granted.credit.lot
    }
  }
}
