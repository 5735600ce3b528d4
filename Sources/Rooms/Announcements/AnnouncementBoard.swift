import LearningAccount
import Ledger
import Logging
import Synchronization

/// What runs now, for every page: the database is asked once a second, so that what was added or ended shows within
/// that second; what begins or ends by itself shows to the millisecond.
///
/// One for each process, which serves one installation.
final class AnnouncementBoard: Sendable {
  /// How long what was read is good for, in milliseconds.
  private static let freshness: Int64 = 1000

  private struct State {
    var readAt: Instant?
    var announcements: [Announcement] = []
  }

  private let state = Mutex(State())

  /// Those that run now, the earliest first. Where the database does not answer, what was last read: no page fails for
  /// want of what is announced on it.
  func running(on installation: Installation, log: Logger) async -> [Announcement] {
    let now = installation.clocks.machine()
    if mustRead(at: now) { await read(on: installation, at: now, log) }
    return state.withLock { $0.announcements.filter { $0.state(at: now) == .running } }
  }

  /// True for one page a second: the others show meanwhile what was read before.
  private func mustRead(at now: Instant) -> Bool {
    state.withLock { state in
      // A clock that was set back makes nothing fresh.
      if let readAt = state.readAt, readAt <= now, now < readAt.adding(milliseconds: Self.freshness) { return false }
      state.readAt = now
      return true
    }
  }

  private func read(on installation: Installation, at now: Instant, _ log: Logger) async {
    do {
      let found = try await Announcements(installation).list(all: false)
      state.withLock { $0.announcements = found }
    } catch {
      log.warning("announcements cannot be read", metadata: ["error": "\(error)"])
    }
  }
}
