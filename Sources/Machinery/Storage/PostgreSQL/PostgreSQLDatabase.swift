import CPostgres
import Dispatch
import Foundation
import Logging
import Synchronization

/// PostgreSQL through libpq: a bounded pool of threads, each with its own connection, that take work in its order.
///
/// A thread and its connection are made when work waits and no thread is free. A statement that has begun is not
/// cancelled; the URI's `options` (`-c statement_timeout=…`) bound it where an operator wants that.
final class PostgreSQLDatabase: Database {
  typealias Work = @Sendable (PostgreSQLWorker) -> Void

  let engine = Engine.postgresql

  private struct State {
    var waiting: [Work] = []
    var threads = 0
    var idle = 0
    var isClosed = false
  }

  private let uri: String
  private let connections: Int
  private let log: Logger
  private let state = Mutex(State())
  /// Counts what waits, and wakes a thread for each.
  private let wakeUp = DispatchSemaphore(value: 0)
  private let running = DispatchGroup()

  private init(uri: String, connections: Int, log: Logger) {
    self.uri = uri
    self.connections = connections
    self.log = log
  }

  /// - Throws: ``StorageError/address(_:)`` for a URI that libpq does not understand, ``StorageError/unavailable(_:)``
  ///   when no connection can be made.
  static func open(uri: String, connections: Int, log: Logger) async throws -> PostgreSQLDatabase {
    var problem: UnsafeMutablePointer<CChar>?
    acquis_pg_check_uri(uri, &problem)
    if let problem {
      defer { acquis_pg_free(problem) }
      throw StorageError.address("\(DatabaseAddress.withoutSecrets(uri)): \(String(cString: problem))")
    }
    let database = PostgreSQLDatabase(uri: uri, connections: connections, log: log)
    do {
      _ = try await database.read { _ in true }
    } catch {
      await database.close()
      throw error
    }
    return database
  }

  func read<Result: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> Result) async throws -> Result {
    try await handedOver({ try $0.transaction(PostgreSQLWorker.beginReading, body) }, to: submit)
  }

  func write<Result: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> Result) async throws -> Result {
    try await handedOver({ try $0.transaction(PostgreSQLWorker.begin, body) }, to: submit)
  }

  func close() async {
    let threads = state.withLock { state in
      defer { state.isClosed = true }
      return state.isClosed ? 0 : state.threads
    }
    for _ in 0..<threads { wakeUp.signal() }
    await withCheckedContinuation { continuation in
      running.notify(queue: .global()) { continuation.resume() }
    }
  }

  private func submit(_ work: @escaping Work) throws {
    let needsThread = try state.withLock { state in
      if state.isClosed { throw StorageError.unavailable("the database is closed") }
      state.waiting.append(work)
      guard state.waiting.count > state.idle, state.threads < connections else { return false }
      state.threads += 1
      return true
    }
    if needsThread { startThread() }
    wakeUp.signal()
  }

  private func startThread() {
    running.enter()
    let thread = Thread { [self] in
      let worker = PostgreSQLWorker(uri: uri, log: log)
      while let work = next() { work(worker) }
      running.leave()
    }
    thread.name = "acquis.postgresql"
    thread.start()
  }

  /// Waits for work; nil when the database is closed and nothing waits.
  private func next() -> Work? {
    state.withLock { $0.idle += 1 }
    wakeUp.wait()
    return state.withLock { state in
      state.idle -= 1
      return state.waiting.isEmpty ? nil : state.waiting.removeFirst()
    }
  }
}
