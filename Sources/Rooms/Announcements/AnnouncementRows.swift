import LearningAccount
import Storage

/// The table `announcement`.
enum AnnouncementRows {
  /// As the table's index has it: what has no end comes after everything.
  private static let ending = "COALESCE(ends_at, 9223372036854775807)"
  private static let columns =
    "SELECT announcement_id, begins_at, ends_at, ended_at, fr, en, ar, made_by, made_at FROM announcement"

  /// - Returns: false where the same stands already.
  static func insert(_ announcement: Announcement, in transaction: any Transaction) throws -> Bool {
    try transaction.execute(
      """
      INSERT INTO announcement (announcement_id, begins_at, ends_at, fr, en, ar, made_by, made_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      ON CONFLICT (\(ending), begins_at, fr) WHERE ended_at IS NULL DO NOTHING
      """,
      .integer(announcement.id), .integer(announcement.period.begins.milliseconds),
      .optional(announcement.period.ends?.milliseconds), .text(announcement.texts.french),
      .optional(announcement.texts.english), .optional(announcement.texts.arabic), .text(announcement.madeBy),
      .integer(announcement.madeAt.milliseconds)) == 1
  }

  /// The one that says the same French sentence of the same time.
  static func same(as other: Announcement, in transaction: any Transaction) throws -> Announcement? {
    try transaction.row(
      "\(columns) WHERE begins_at = $1 AND \(ending) = $2 AND fr = $3 AND ended_at IS NULL",
      .integer(other.period.begins.milliseconds), .integer(other.period.ends?.milliseconds ?? .max),
      .text(other.texts.french)
    ).map(announcement)
  }

  /// Those that run or are to come.
  static func current(at now: Instant, in transaction: any Transaction) throws -> [Announcement] {
    try transaction.rows(
      """
      \(columns) WHERE ended_at IS NULL AND \(ending) > $1
      ORDER BY begins_at, announcement_id
      """, .integer(now.milliseconds)
    ).map(announcement)
  }

  static func all(in transaction: any Transaction) throws -> [Announcement] {
    try transaction.rows("\(columns) ORDER BY begins_at, announcement_id").map(announcement)
  }

  /// - Returns: false where it is not there or was over already.
  static func end(_ id: Int64, at now: Instant, in transaction: any Transaction) throws -> Bool {
    try transaction.execute(
      """
      UPDATE announcement SET ended_at = $2
      WHERE announcement_id = $1 AND ended_at IS NULL AND \(ending) > $2
      """, .integer(id), .integer(now.milliseconds)) == 1
  }

  static func isThere(_ id: Int64, in transaction: any Transaction) throws -> Bool {
    try transaction.row("SELECT 1 AS found FROM announcement WHERE announcement_id = $1", .integer(id)) != nil
  }

  private static func announcement(_ row: Row) throws -> Announcement {
    Announcement(
      id: try row.integer("announcement_id"),
      period: try .init(
        from: Instant(milliseconds: row.integer("begins_at")),
        until: row.optionalInteger("ends_at").map(Instant.init(milliseconds:))),
      texts: AnnouncementTexts(
        french: try row.text("fr"), english: try row.optionalText("en"), arabic: try row.optionalText("ar")),
      endedAt: try row.optionalInteger("ended_at").map(Instant.init(milliseconds:)), madeBy: try row.text("made_by"),
      madeAt: Instant(milliseconds: try row.integer("made_at")))
  }
}
