import Foundation

/// The table `migration`: what was applied to a database, and when by the machine's clock.
enum MigrationTable {
  /// Chosen once; any process that migrates an Acquis database on the same server takes it.
  private static let advisoryLock: Int64 = 4_702_111_234_474_983_745

  /// Makes other processes wait until this transaction ends, and makes sure that the table is there.
  static func lock(in transaction: any Transaction) throws {
    let (wholeNumber, collation) =
      switch transaction.engine {
      case .sqlite: ("INTEGER", "")
      case .postgresql: ("BIGINT", " COLLATE \"C\"")
      }
    if transaction.engine == .postgresql {
      _ = try transaction.rows(
        "SELECT 1 AS done FROM (SELECT pg_advisory_xact_lock($1)) AS taken", .integer(advisoryLock))
    }
    guard try !exists(in: transaction) else { return }
    try transaction.script(
      """
      CREATE TABLE migration (
        number \(wholeNumber) NOT NULL PRIMARY KEY,
        name TEXT\(collation) NOT NULL,
        hash TEXT\(collation) NOT NULL,
        applied_at \(wholeNumber) NOT NULL
      )
      """)
  }

  static func exists(in transaction: any Transaction) throws -> Bool {
    let sql =
      switch transaction.engine {
      case .sqlite: "SELECT 1 AS found FROM sqlite_master WHERE type = 'table' AND name = 'migration'"
      case .postgresql:
        "SELECT 1 AS found FROM pg_tables WHERE schemaname = current_schema() AND tablename = 'migration'"
      }
    return try transaction.row(sql) != nil
  }

  /// Those of `migrations` that were not applied yet.
  /// - Throws: ``StorageError/migration(_:)`` when an applied one was edited since, or is not among them.
  static func missing(_ migrations: [Migration], in transaction: any Transaction) throws -> [Migration] {
    let known = Dictionary(migrations.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    var applied: Set<Int> = []
    for row in try transaction.rows("SELECT number, name, hash FROM migration ORDER BY number") {
      let number = Int(try row.integer("number"))
      let title = Migration.title(number, try row.text("name"))
      guard let migration = known[number] else {
        throw StorageError.migration(
          "the database has the migration \(title), which this program does not know: run the newer Acquis that made it"
        )
      }
      guard try migration.hash == row.text("hash") else {
        throw StorageError.migration(
          "the migration \(title) was edited after it had been applied: put its text back and add a new migration")
      }
      applied.insert(number)
    }
    return migrations.filter { !applied.contains($0.number) }
  }

  static func record(_ migration: Migration, in transaction: any Transaction) throws {
    try transaction.execute(
      "INSERT INTO migration (number, name, hash, applied_at) VALUES ($1, $2, $3, $4)",
      .integer(migration.number), .text(migration.name), .text(migration.hash),
      .integer(Int64(Date().timeIntervalSince1970 * 1000)))
  }
}
