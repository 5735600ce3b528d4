/// How a database is spread over the nodes of a Citus cluster: every account's rows on one shard, what finds an account by
/// its own key, and what every account reads on every node.
package enum Distribution {
  /// By `account_id`, all on the same shard for one account.
  static let byAccount = [
    "account", "account_head", "lot", "ledger_command", "ledger_entry", "posting", "sign_in", "identity_check",
    "session", "one_time_link", "enrolment", "enrolment_event", "deadline",
  ]

  /// By what finds them.
  static let byKey = [
    "holder_number": "number_hash", "sign_in_email": "email", "throttle": "throttle_key", "notice": "notice_id",
  ]

  /// Spreads the tables that are there.
  ///
  /// - Returns: the statements that were run, in their order.
  /// - Throws: ``StorageError/unavailable(_:)`` where the database is no PostgreSQL with the extension.
  package static func apply(to database: any Database) async throws -> [String] {
    guard database.engine == .postgresql else {
      throw StorageError.unavailable("only a PostgreSQL database with the Citus extension can be distributed")
    }
    return try await database.write { transaction in
      guard try transaction.row("SELECT 1 AS found FROM pg_extension WHERE extname = 'citus'") != nil else {
        throw StorageError.unavailable(
          "this PostgreSQL has no Citus: install the extension and run CREATE EXTENSION citus in this database")
      }
      let done = try distributed(transaction)
      let statements = try self.statements(for: Tables.inOrder(transaction)).filter { !done.contains($0.table) }
      for statement in statements { _ = try transaction.rows(statement.sql) }
      return statements.map(\.sql)
    }
  }

  /// Reference tables first: those that are distributed refer to them.
  static func statements(for tables: [String]) -> [(table: String, sql: String)] {
    let reference = tables.filter { !byAccount.contains($0) && byKey[$0] == nil }
    return reference.map { ($0, "SELECT create_reference_table('\($0)')") }
      + tables.filter(byAccount.contains).map { table in
        let beside = table == byAccount[0] ? "" : ", colocate_with => '\(byAccount[0])'"
        return (table, "SELECT create_distributed_table('\(table)', 'account_id'\(beside))")
      }
      + tables.compactMap { table in
        byKey[table].map { (table, "SELECT create_distributed_table('\(table)', '\($0)', colocate_with => 'none')") }
      }
  }

  private static func distributed(_ transaction: any Transaction) throws -> Set<String> {
    Set(
      try transaction.rows("SELECT CAST(CAST(logicalrelid AS regclass) AS TEXT) AS name FROM pg_dist_partition")
        .map { try $0.text("name") })
  }
}
