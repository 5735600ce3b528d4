import Dispatch
import Foundation
import GRDB
import Logging
import Synchronization

/// SQLite through GRDB: a pool of readers beside one writer for a file, one connection for a database in memory.
///
/// Writes are committed in groups: see ``SQLiteWriter``. The file may be opened by several processes at once (`serve` and
/// a command): a writer takes the file's lock at its first statement (`BEGIN IMMEDIATE`) and waits up to
/// ``lockWaitSeconds`` for another to leave it.
final class SQLiteDatabase: Database {
  let engine = Engine.sqlite

  /// How long a writer waits for another process before it reports ``StorageError/unavailable(_:)``. Longer than the
  /// longest transaction that a command makes.
  static let lockWaitSeconds = 30.0
  static let readers = 8

  let writer: SQLiteWriter
  private let connections: any DatabaseWriter
  private let log: Logger
  private let closed = Mutex(false)

  private init(_ connections: any DatabaseWriter, log: Logger) {
    self.connections = connections
    self.log = log
    writer = SQLiteWriter(connections)
  }

  private static func durable(_ connections: any DatabaseWriter, log: Logger) throws -> SQLiteDatabase {
    try makeDurable(connections)
    return SQLiteDatabase(connections, log: log)
  }

  static func inMemory(log: Logger) async throws -> SQLiteDatabase {
    try await onItsOwnThread {
      try SQLiteFailure.translated { try durable(DatabaseQueue(configuration: configuration()), log: log) }
    }
  }

  /// - Throws: ``StorageError/unavailable(_:)`` when the file cannot be made or is no database.
  static func open(path: String, log: Logger) async throws -> SQLiteDatabase {
    try await onItsOwnThread {
      try makePrivateFile(path)
      return try SQLiteFailure.translated {
        try durable(DatabasePool(path: path, configuration: configuration()), log: log)
      }
    }
  }

  func read<Result: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> Result) async throws -> Result {
    try await handedOver(
      { (opened: Swift.Result<GRDB.Database, any Error>) in
        let transaction = SQLiteTransaction(try SQLiteFailure.translated { try opened.get() })
        defer { transaction.state.end() }
        return try transaction.settled(body(transaction))
      },
      to: {
        try checkOpen(); connections.asyncRead($0)
      })
  }

  func write<Result: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> Result) async throws -> Result {
    try await answered { cancellation, continuation in
      try checkOpen()
      writer.submit(
        WaitingWrite(
          run: { transaction in
            try cancellation.check()
            let result = try transaction.settled(body(transaction))
            return { continuation.resume(returning: result) }
          }, refuse: { continuation.resume(throwing: $0) }))
    }
  }

  func close() async {
    let wasClosed = closed.withLock { closed in
      defer { closed = true }
      return closed
    }
    guard !wasClosed else { return }
    do {
      try await Self.onItsOwnThread { [connections] in try connections.close() }
    } catch {
      log.warning("The database was not closed cleanly: \(error)")
    }
  }

  private func checkOpen() throws {
    if closed.withLock({ $0 }) { throw StorageError.unavailable("the database is closed") }
  }
}

extension SQLiteDatabase {
  private static func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.label = "acquis.sqlite"
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(lockWaitSeconds)
    configuration.maximumReaderCount = readers
    return configuration
  }

  /// A commit is answered only when the disk has it. GRDB chooses NORMAL while it opens the writer, after
  /// `prepareDatabase`, so that FULL can only be asked for now; a test reads it back.
  ///
  /// The rest is speed. A group's savepoints copy each page that a write changes first: in memory, not in a file of
  /// their own. And a page that many commands change is written back to the database once in many commits, not in each.
  /// What that saves: docs/measurements.md.
  private static func makeDurable(_ connections: any DatabaseWriter) throws {
    try connections.writeWithoutTransaction { connection in
      try connection.execute(
        sql: """
          PRAGMA synchronous = FULL;
          PRAGMA temp_store = MEMORY;
          PRAGMA cache_size = \(-writerCacheKibibytes);
          PRAGMA wal_autocheckpoint = \(checkpointPages);
          """)
    }
  }

  /// How much of the database the writer keeps in memory: it fills as the database grows.
  private static let writerCacheKibibytes = 65_536
  /// How many pages the log holds (64 MiB of them) before they are written back to the database.
  private static let checkpointPages = 16_384

  /// SQLite gives its companion files the rights of the database file: only its owner reads what it holds.
  static func makePrivateFile(_ path: String) throws {
    let descriptor = Foundation.open(path, O_RDWR | O_CREAT, 0o600)
    guard descriptor >= 0 else {
      throw StorageError.unavailable("\(path) cannot be opened: \(String(cString: strerror(errno)))")
    }
    Foundation.close(descriptor)
  }

  /// Opening and closing block, so they leave Swift's own threads alone.
  static func onItsOwnThread<Result: Sendable>(
    _ body: @escaping @Sendable () throws -> Result
  ) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().async { continuation.resume(with: Swift.Result { try body() }) }
    }
  }
}
