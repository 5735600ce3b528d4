import LearningAccount

/// The operator's own account: the other side of card payments, and later of the fund and the bank.
package struct OperatorAccount: Sendable {
  /// Fixed, so that every node and every copy of the database knows it.
  package static let id: Int64 = 1

  private let installation: Installation

  package init(_ installation: Installation) { self.installation = installation }

  /// Makes sure that it is there. Safe to repeat.
  package func open() async throws {
    try await installation.database.write { transaction in
      try transaction.execute(
        """
        INSERT INTO account (account_id, kind, unit, assurance, status, created_at)
        VALUES ($1, 'operator', $2, 'none', 'active', $3) ON CONFLICT (account_id) DO NOTHING
        """,
        .integer(Self.id), .text(installation.scheme.primaryUnit.code),
        .integer(installation.clocks.machine().milliseconds))
      try AccountLedger.open(account: Self.id, in: transaction)
    }
  }
}
