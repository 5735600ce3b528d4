import Storage

/// What a database says of its own tables, as lines that two engines can be compared by.
enum Catalogue {
  @Sendable static func lines(_ transaction: any Transaction) throws -> [String] {
    switch transaction.engine {
    case .sqlite: try columns(sqliteColumns, transaction) + indexes(sqliteIndexes, transaction)
    case .postgresql: try columns(postgresqlColumns, transaction) + indexes(postgresqlIndexes, transaction)
    }
  }

  private static func columns(_ sql: String, _ transaction: any Transaction) throws -> [String] {
    try transaction.rows(sql).map { row in
      let nullable = try row.flag("required") ? "NOT NULL" : "NULL"
      let key = try row.integer("key_place") == 0 ? "" : " key \(try row.integer("key_place"))"
      return "\(try row.text("table_name")).\(try row.text("column_name")) \(nullable)\(key)"
    }
  }

  private static func indexes(_ sql: String, _ transaction: any Transaction) throws -> [String] {
    var columns: [String: [String]] = [:]
    for row in try transaction.rows(sql) {
      let unique = try row.flag("is_unique") ? "unique" : "index"
      let partial = try row.flag("is_partial") ? " partial" : ""
      // An index that a constraint makes is named by the engine; one that CREATE INDEX makes is named by us.
      let name =
        try row.flag("is_named") ? row.text("index_name") : try row.text("index_name") + " (made by a constraint)"
      columns["\(unique)\(partial) \(name) on \(try row.text("table_name"))", default: []].append(
        try row.optionalText("column_name") ?? "(an expression)")
    }
    return columns.map { index, columns in
      let anonymous = index.contains("(made by a constraint)")
      let table = index.split(separator: " ").last ?? ""
      return (anonymous ? "unique constraint on \(table)" : index) + " (\(columns.joined(separator: ", ")))"
    }
  }

  private static let sqliteColumns = """
    SELECT t.name AS table_name, c.name AS column_name, c."notnull" OR c.pk > 0 AS required, c.pk AS key_place
    FROM sqlite_master AS t, pragma_table_info(t.name) AS c
    WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'
    """

  private static let postgresqlColumns = """
    SELECT t.relname AS table_name, c.attname AS column_name, c.attnotnull AS required,
      COALESCE(array_position(k.indkey::int2[], c.attnum) + 1, 0) AS key_place
    FROM pg_class AS t
    JOIN pg_namespace AS n ON n.oid = t.relnamespace AND n.nspname = current_schema()
    JOIN pg_attribute AS c ON c.attrelid = t.oid AND c.attnum > 0 AND NOT c.attisdropped
    LEFT JOIN pg_index AS k ON k.indrelid = t.oid AND k.indisprimary
    WHERE t.relkind IN ('r', 'p')
    """

  private static let sqliteIndexes = """
    SELECT t.name AS table_name, i.name AS index_name, i."unique" AS is_unique, i.partial AS is_partial,
      i.origin = 'c' AS is_named, c.name AS column_name
    FROM sqlite_master AS t, pragma_index_list(t.name) AS i, pragma_index_info(i.name) AS c
    WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND i.origin <> 'pk'
    ORDER BY t.name, i.name, c.seqno
    """

  private static let postgresqlIndexes = """
    SELECT t.relname AS table_name, o.relname AS index_name, i.indisunique AS is_unique,
      i.indpred IS NOT NULL AS is_partial, k.oid IS NULL AS is_named, c.attname AS column_name
    FROM pg_index AS i
    JOIN pg_class AS o ON o.oid = i.indexrelid
    JOIN pg_class AS t ON t.oid = i.indrelid
    JOIN pg_namespace AS n ON n.oid = t.relnamespace AND n.nspname = current_schema()
    CROSS JOIN LATERAL unnest(i.indkey::int2[]) WITH ORDINALITY AS p (attribute, place)
    LEFT JOIN pg_attribute AS c ON c.attrelid = t.oid AND c.attnum = p.attribute AND p.attribute > 0
    LEFT JOIN pg_constraint AS k ON k.conindid = i.indexrelid AND k.contype IN ('u', 'p')
    WHERE NOT i.indisprimary
    ORDER BY t.relname, o.relname, p.place
    """
}
