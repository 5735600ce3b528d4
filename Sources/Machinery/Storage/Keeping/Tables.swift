/// The tables of an Acquis database, each after those that its rows refer to.
enum Tables {
  /// Without the table of migrations, which every database writes for itself.
  static func inOrder(_ transaction: any Transaction) throws -> [String] {
    var waiting = try names(transaction)
    let references = try self.references(transaction)
    var ordered: [String] = []
    while !waiting.isEmpty {
      let ready = waiting.filter { table in
        (references[table] ?? []).allSatisfy { $0 == table || ordered.contains($0) || !waiting.contains($0) }
      }
      guard !ready.isEmpty else {
        throw StorageError.shape("the tables \(waiting.joined(separator: ", ")) refer in a circle")
      }
      ordered += ready
      waiting.removeAll { ready.contains($0) }
    }
    return ordered
  }

  static func columns(of table: String, _ transaction: any Transaction) throws -> [String] {
    let sql =
      switch transaction.engine {
      case .sqlite: "SELECT name FROM pragma_table_info($1) ORDER BY cid"
      case .postgresql:
        """
        SELECT CAST(column_name AS TEXT) AS name FROM information_schema.columns
        WHERE table_schema = current_schema() AND table_name = $1 ORDER BY ordinal_position
        """
      }
    return try transaction.rows(sql, .text(table)).map { try $0.text("name") }
  }

  private static func names(_ transaction: any Transaction) throws -> [String] {
    let sql =
      switch transaction.engine {
      case .sqlite: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
      case .postgresql:
        """
        SELECT CAST(tablename AS TEXT) AS name FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename
        """
      }
    return try transaction.rows(sql).map { try $0.text("name") }.filter { $0 != "migration" }
  }

  private static func references(_ transaction: any Transaction) throws -> [String: Set<String>] {
    let sql =
      switch transaction.engine {
      case .sqlite:
        """
        SELECT m.name AS name, f."table" AS target FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f
        WHERE m.type = 'table'
        """
      case .postgresql:
        """
        SELECT CAST(c.relname AS TEXT) AS name, CAST(t.relname AS TEXT) AS target FROM pg_constraint k
        JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class t ON t.oid = k.confrelid
        WHERE k.contype = 'f' AND k.connamespace = CAST(current_schema() AS regnamespace)
        """
      }
    var found: [String: Set<String>] = [:]
    for row in try transaction.rows(sql) { found[try row.text("name"), default: []].insert(try row.text("target")) }
    return found
  }
}
