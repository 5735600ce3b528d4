/// What a PostgreSQL server's settings take from the promise that an answered command is never lost.
package enum Durability {
  /// A setting that does.
  package struct Weakness: Sendable {
    /// Which, what it means and what to do.
    package let words: String
    /// Whether the connections of Acquis do better by themselves.
    package let isMended: Bool
  }

  /// - Returns: none on SQLite, whose settings are ours.
  /// - Throws: ``StorageError``.
  package static func weaknesses(of database: any Database) async throws -> [Weakness] {
    guard database.engine == .postgresql else { return [] }
    let settings = try await database.read { transaction in
      // `reset_val` is what the server, the database, the role or the URI gave, before the connection chose better.
      try transaction.rows(
        """
        SELECT name, setting, reset_val FROM pg_settings
        WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit') AND reset_val = 'off' ORDER BY name
        """)
    }
    return try settings.map { row in
      try weakness(row.text("name"), isStillOff: row.text("setting") == "off")
    }
  }

  private static func weakness(_ name: String, isStillOff: Bool) -> Weakness {
    switch name {
    case "fsync":
      Weakness(words: "fsync is off: when the server's machine fails, the whole database may be lost", isMended: false)
    case "full_page_writes":
      Weakness(words: "full_page_writes is off: when the server's machine fails, pages may be torn", isMended: false)
    case _ where isStillOff:
      Weakness(
        words: "synchronous_commit is off by the URI's options: a command that was answered may be lost",
        isMended: false)
    default:
      Weakness(
        words: "synchronous_commit is off for this database or role; the connections of Acquis set it on",
        isMended: true)
    }
  }
}
