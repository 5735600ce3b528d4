import LearningAccount
import Ledger

/// Pays organisations what they are owed.
struct Payouts: Sendable {
  private let installation: Installation

  init(_ installation: Installation) { self.installation = installation }

  /// Pays all that an organisation is owed, or nothing where it is owed nothing.
  ///
  /// Where nothing is owed nothing is recorded: the same id pays later what is owed then.
  /// - Returns: what was paid, in the scheme's primary unit.
  /// - Throws: ``CreditError/wrongKind(account:expected:)``, `LedgerError`.
  @discardableResult
  func pay(_ organisation: Int64, commandID: String) async throws -> Amount {
    do {
      return try await payAll(organisation, commandID: commandID)
    } catch is NothingOwed {
      return .zero(installation.scheme.primaryUnit)
    }
  }

  private struct NothingOwed: Error {}

  private func payAll(_ organisation: Int64, commandID: String) async throws -> Amount {
    let installation = installation
    return try await installation.database.write { transaction in
      let unit = installation.scheme.primaryUnit
      try Account.require(organisation, .organisation, in: transaction)
      let command = installation.command(
        commandID, on: organisation, "pay", effective: try installation.clocks.scheme(in: transaction).day)
      return try AccountLedger.perform(command, in: transaction) { ledger in
        let row = try transaction.row(
          """
          SELECT CAST(COALESCE(SUM(amount), 0) AS BIGINT) AS total FROM posting
          WHERE account_id = $1 AND book = 'owed' AND unit = $2
          """, .integer(organisation), .text(unit.code))
        let owed = Amount(minor: try row?.integer("total") ?? 0, unit: unit)
        guard owed.isPositive else { throw NothingOwed() }
        let transit = Book.transit(installation.newIdentifier())
        try ledger.append(EntryDraft(.paidOut, [Posting(.owed, -owed), Posting(transit, owed)]))
        try ledger.counterpart(
          in: OperatorAccount.id, EntryDraft(.paidOut, [Posting(transit, -owed), Posting(.bank, owed)]))
        return owed
      }
    }
  }
}
