import Storage

/// Which years of an account have been decided.
package enum AccrualCredits {
  /// Whether the year was credited, or found to give nothing.
  package static func isCredited(account: Int64, year: Int, in transaction: any Transaction) throws -> Bool {
    try transaction.row(
      "SELECT 1 AS found FROM ledger_command WHERE account_id = $1 AND command_id = $2",
      .integer(account), .text(commandID(year))) != nil
  }

  /// The ledger command that decides an account's year.
  package static func commandID(_ year: Int) -> String { "\(prefix)\(year)" }

  /// The year that such a command decided; nil for any other command.
  package static func year(of commandID: String) -> Int? {
    commandID.hasPrefix(prefix) ? Int(commandID.dropFirst(prefix.count)) : nil
  }

  private static let prefix = "accrual:"
}
