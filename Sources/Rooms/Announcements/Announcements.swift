import LearningAccount
import Ledger
import Storage

/// What the operator announces: kept for good, shown while it runs.
struct Announcements: Sendable {
  static let longestAuthor = 100

  private let installation: Installation

  init(_ installation: Installation) { self.installation = installation }

  /// Announces something, once for the same sentence of the same time.
  ///
  /// - Parameters:
  ///   - begins: nil for now; what runs already with the same sentence and end is then the same.
  ///   - ends: nil until it is ended.
  /// - Throws: ``AnnouncementError``.
  func add(
    _ texts: AnnouncementTexts, from begins: Instant?, until ends: Instant?, by author: String
  ) async throws -> (announcement: Announcement, isNew: Bool) {
    let now = installation.clocks.machine()
    try texts.check()
    let period = try Announcement.Period(from: begins ?? now, until: ends)
    if let ends, ends <= now { throw AnnouncementError.isPast }
    guard author.contains(where: { !$0.isWhitespace }), author.unicodeScalars.count <= Self.longestAuthor else {
      throw AnnouncementError.author
    }
    let added = Announcement(
      id: installation.newIdentifier(), period: period, texts: texts, endedAt: nil, madeBy: author, madeAt: now)
    return try await installation.database.write { transaction in
      let current = begins == nil ? try AnnouncementRows.current(at: now, in: transaction) : []
      let same = current.first {
        $0.state(at: now) == .running && $0.texts.french == texts.french && $0.period.ends == ends
      }
      if same == nil, try AnnouncementRows.insert(added, in: transaction) { return (added, true) }
      guard let there = try same ?? AnnouncementRows.same(as: added, in: transaction) else {
        throw StorageError.shape("an announcement stands in the way of another and is not found")
      }
      guard there.texts == texts else { throw AnnouncementError.otherTranslations(there.id) }
      return (there, false)
    }
  }

  /// Takes one off every page, or keeps it from coming.
  /// - Throws: ``AnnouncementError/unknown(_:)``, ``AnnouncementError/isOver(_:)``.
  func end(_ id: Int64) async throws {
    let now = installation.clocks.machine()
    try await installation.database.write { transaction in
      guard try !AnnouncementRows.end(id, at: now, in: transaction) else { return }
      throw try AnnouncementRows.isThere(id, in: transaction)
        ? AnnouncementError.isOver(id) : AnnouncementError.unknown(id)
    }
  }

  /// Those that run now, the earliest first.
  func running() async throws -> [Announcement] {
    let now = installation.clocks.machine()
    return try await installation.database.read { try AnnouncementRows.current(at: now, in: $0) }
      .filter { $0.state(at: now) == .running }
  }

  /// Those that run or are to come, the earliest first; with `all` also what is over.
  func list(all: Bool) async throws -> [Announcement] {
    let now = installation.clocks.machine()
    return try await installation.database.read { transaction in
      all ? try AnnouncementRows.all(in: transaction) : try AnnouncementRows.current(at: now, in: transaction)
    }
  }
}
