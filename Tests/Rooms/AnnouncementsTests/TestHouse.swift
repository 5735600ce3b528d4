import Announcements
import Foundation
import LearningAccount
import Ledger
import Logging
import SchemeFiles
import Secrets
import Site
import Storage
import StorageTesting
import Synchronization

/// An installation on a fresh database with the room's table, and a machine's clock that a test moves.
struct TestHouse: Sendable {
  let installation: Installation
  let clock = TestClock()

  static func on(_ engine: TestEngine, _ body: (TestHouse) async throws -> Void) async throws {
    Migration.add(folders: [AnnouncementsRoom().migrations!])
    try await engine.withDatabase { try await body(TestHouse($0)) }
  }

  private init(_ database: any Database) throws {
    let clock = clock
    installation = Installation(
      database: database, schemes: SchemeShelf(try Self.scheme.get()),
      clocks: Clocks(local: LocalTime(timeZone: "Europe/Paris")!, machineNow: { clock.now }), keys: KeyRing.inMemory(),
      log: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
  }

  func site(beside room: any Room) throws -> Site {
    try Site(installation: installation, rooms: [AnnouncementsRoom(), room], settings: Site.Settings())
  }

  /// Read once for all tests.
  private static let scheme = Result {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try SchemeFiles.load(folder: folder.path + "/Schemes/france-cpf")
  }
}

/// Begins on 1 December 2026, 22:00 in Paris.
final class TestClock: Sendable {
  private let instant = Mutex(TestClock.start)
  static let start = Instant(milliseconds: 1_796_158_800_000)

  var now: Instant { instant.withLock { $0 } }

  func advance(seconds: Int64) { instant.withLock { $0 = $0.adding(seconds: seconds) } }
}
