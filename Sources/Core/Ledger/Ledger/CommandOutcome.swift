import Storage

/// What became of a command whose answer was lost with the connection.
package struct CommandOutcome: Sendable {
  private let database: any Database

  package init(_ database: any Database) { self.database = database }

  /// Whether a command was done.
  ///
  /// The account's head is taken first: where the lost connection's transaction is still being committed, this waits for
  /// its end instead of looking too early.
  /// - Parameter account: the one that the command was given on.
  /// - Throws: `StorageError`.
  package func wasDone(_ commandID: String, on account: Int64) async throws -> Bool {
    try await database.write { transaction in
      try AccountLedger.serialise(account, in: transaction)
      return try transaction.row(
        "SELECT 1 AS found FROM ledger_command WHERE account_id = $1 AND command_id = $2", .integer(account),
        .text(commandID)) != nil
    }
  }
}
