import LearningAccount
import SchemeFiles
import Storage

/// The tables of the scheme's versions: what was stored stays, and the version of the last load is the current one.
enum SchemeRows {
  /// The last load: its number and its version. Nil where none was loaded yet.
  static func current(in transaction: any Transaction) throws -> (number: Int64, hash: String)? {
    let row = try transaction.row("SELECT number, content_hash FROM scheme_load ORDER BY number DESC LIMIT 1")
    return try row.map { (try $0.integer("number"), try $0.text("content_hash")) }
  }

  /// The files of a version; nil where it was never stored.
  static func texts(_ hash: String, in transaction: any Transaction) throws -> SchemeTexts? {
    let rows = try transaction.rows(
      "SELECT name, content FROM scheme_file WHERE content_hash = $1 ORDER BY name", .text(hash))
    guard !rows.isEmpty else { return nil }
    var files: [String: String] = [:]
    for row in rows { files[try row.text("name")] = try row.text("content") }
    let texts = SchemeTexts(files: files)
    guard texts.contentHash == hash else { throw SchemeLoadError.damaged(hash) }
    return texts
  }

  /// Keeps a version's files. Safe to repeat.
  static func store(_ texts: SchemeTexts, of id: String, at now: Instant, in transaction: any Transaction)
    throws
  {
    let hash = texts.contentHash
    let stored = try transaction.execute(
      """
      INSERT INTO scheme_version (content_hash, scheme_id, stored_at) VALUES ($1, $2, $3)
      ON CONFLICT (content_hash) DO NOTHING
      """, .text(hash), .text(id), .integer(now.milliseconds))
    guard stored == 1 else { return }
    for (name, content) in texts.files.sorted(by: { $0.key < $1.key }) {
      try transaction.execute(
        "INSERT INTO scheme_file (content_hash, name, content) VALUES ($1, $2, $3)", .text(hash), .text(name),
        .text(content))
    }
  }

  /// Makes a stored version the current one. The number is taken where another load came between.
  static func appendLoad(
    _ number: Int64, _ hash: String, at now: Instant, by author: String, corrections: String,
    in transaction: any Transaction
  ) throws {
    try transaction.execute(
      """
      INSERT INTO scheme_load (number, content_hash, loaded_at, loaded_by, corrections) VALUES ($1, $2, $3, $4, $5)
      """, .integer(number), .text(hash), .integer(now.milliseconds), .text(author), .text(corrections))
  }

  /// Every load, the newest first.
  static func history(in transaction: any Transaction) throws -> [SchemeVersion] {
    let rows = try transaction.rows(
      """
      SELECT number, content_hash, scheme_id, loaded_at, loaded_by, corrections
      FROM scheme_load JOIN scheme_version USING (content_hash) ORDER BY number DESC
      """)
    return try rows.enumerated().map { place, row in
      SchemeVersion(
        number: Int(try row.integer("number")), contentHash: try row.text("content_hash"),
        scheme: try row.text("scheme_id"), loadedAt: Instant(milliseconds: try row.integer("loaded_at")),
        loadedBy: try row.text("loaded_by"), corrections: try StoredCorrection.decode(row.text("corrections")),
        isCurrent: place == 0)
    }
  }
}
