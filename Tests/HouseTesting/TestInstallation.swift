import Foundation
import LearningAccount
import Logging
import SchemeFiles
import Storage
import StorageTesting
import Synchronization

@testable import Ledger
@testable import Secrets

/// An installation on a fresh database, with a machine clock that stands still until a test moves it.
package struct TestInstallation: Sendable {
  package let installation: Installation
  private let clock: TestClock

  /// The same for all: who opens the database of another reads its numbers.
  private static let keys = KeyRing.inMemory()

  /// Runs `body` on one engine. The machine's clock begins on 1 September 2026, 10:00 in Paris.
  package static func on(
    _ engine: TestEngine, _ body: (TestInstallation) async throws -> Void
  ) async throws {
    try await engine.withDatabase(migrated: true) { database in
      let test = try TestInstallation(database)
      try await OperatorAccount(test.installation).open()
      try await body(test)
    }
  }

  /// The same clock over another database.
  package init(on installation: Installation, like other: TestInstallation) {
    self.installation = installation
    clock = other.clock
  }

  /// On a database that is migrated.
  /// - Parameter identifiers: those of a run that is to be repeatable begin to count somewhere known.
  package init(_ database: any Database, identifiers: Identifiers = Identifiers()) throws {
    let clock = TestClock()
    let local = try requireValue(LocalTime(timeZone: "Europe/Paris"))
    self.clock = clock
    installation = Installation(
      database: database, schemes: SchemeShelf(try France.scheme()),
      clocks: Clocks(local: local, machineNow: { clock.now }), identifiers: identifiers, keys: Self.keys,
      log: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
  }

  /// Moves both clocks forward (the scheme's follows the machine's).
  package func advance(days: Int = 0, seconds: Int64 = 0) { clock.advance(seconds: Int64(days) * 86_400 + seconds) }

  /// Moves both clocks to a local time.
  package func go(to day: String, hour: Int = 10) throws {
    let target = installation.clocks.local.instant(try requireValue(Day(day)), secondsOfDay: hour * 3600)
    clock.set(target)
  }
}

/// A machine clock for tests.
package final class TestClock: Sendable {
  private let instant = Mutex(Instant(milliseconds: 1_788_249_600_000))

  package init() {}

  package var now: Instant { instant.withLock { $0 } }

  package func advance(seconds: Int64) { instant.withLock { $0 = $0.adding(seconds: seconds) } }
  package func set(_ target: Instant) { instant.withLock { $0 = target } }
}

package enum France {
  /// The scheme as it is shipped.
  package static func scheme() throws -> Scheme { try shipped.get() }

  /// Read once for all tests.
  private static let shipped = Result { try SchemeFiles.load(folder: repositoryFolder + "/Schemes/france-cpf") }

  package static let repositoryFolder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
}

struct MissingValue: Error {}

package func requireValue<Value>(_ value: Value?) throws -> Value {
  guard let value else { throw MissingValue() }
  return value
}
