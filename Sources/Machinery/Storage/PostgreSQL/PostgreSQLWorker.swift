import Foundation
import Logging

/// One thread's connection, and the transactions that run on it.
final class PostgreSQLWorker {
  /// How often a transaction is run in all when it collides with others; the last error is then the caller's.
  static let tries = 10
  static let begin = "BEGIN ISOLATION LEVEL READ COMMITTED"
  static let beginReading = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"

  /// The transaction did nothing and may be run again.
  private struct Collision: Error { let storageError: StorageError }

  private let uri: String
  private let log: Logger
  private var connection: PostgreSQLConnection?

  init(uri: String, log: Logger) {
    self.uri = uri
    self.log = log
  }

  /// Runs `body` in a transaction, again when it collides with another.
  /// - Throws: ``StorageError``, or what `body` throws.
  func transaction<Result>(
    _ begin: String, _ body: (any Transaction) throws -> Result
  ) throws -> Result {
    for attempt in 1..<Self.tries {
      do {
        return try once(begin, body)
      } catch let collision as Collision {
        log.debug(
          "A transaction is run again", metadata: ["attempt": "\(attempt)", "why": "\(collision.storageError)"])
        Self.pause(after: attempt)
      }
    }
    do {
      return try once(begin, body)
    } catch let collision as Collision {
      throw collision.storageError
    }
  }

  /// A random wait that doubles, up to a third of a second: those that collided do not meet again.
  private static func pause(after attempt: Int) {
    let longest = 0.005 * Double(1 << min(attempt, 6))
    Thread.sleep(forTimeInterval: Double.random(in: 0...longest))
  }

  private func once<Result>(_ begin: String, _ body: (any Transaction) throws -> Result) throws -> Result {
    let connection = try begun(begin)
    let transaction = PostgreSQLTransaction(connection)
    defer { transaction.state.end() }
    let outcome = Swift.Result { try body(transaction) }
    if transaction.state.failure == nil, case .success(let result) = outcome {
      try commit(connection, writes: begin == Self.begin)
      return result
    }
    rollBack(connection, after: transaction.failure)
    if transaction.state.isLost, let failure = transaction.failure, failure.isWorthAnotherTry {
      throw Collision(storageError: failure.storageError)
    }
    if case .success = outcome, let failure = transaction.state.failure { throw failure }
    return try outcome.get()
  }

  /// A connection in a new transaction. One that was lost while nobody used it (the server was restarted) is replaced.
  private func begun(_ sql: String) throws -> PostgreSQLConnection {
    do {
      if let connection {
        do {
          try connection.script(sql)
          return connection
        } catch let failure as PostgreSQLFailure where failure.losesConnection {
          log.notice("The connection to PostgreSQL was lost and is made anew: \(failure.message)")
          self.connection = nil
        }
      }
      let fresh = try PostgreSQLConnection.open(uri: uri)
      try fresh.script(sql)
      connection = fresh
      return fresh
    } catch let failure as PostgreSQLFailure {
      connection = nil
      throw failure.storageError
    }
  }

  private func commit(_ connection: PostgreSQLConnection, writes: Bool) throws {
    do {
      let command = try connection.commit().command
      guard command == "COMMIT" else { throw StorageError.statement("the transaction was rolled back by \(command)") }
    } catch let failure as PostgreSQLFailure {
      if failure.losesConnection {
        self.connection = nil
      } else {
        // What failed may have been sent together with the COMMIT, which then was not done.
        rollBack(connection, after: failure)
      }
      if failure.isWorthAnotherTry { throw Collision(storageError: failure.storageError) }
      guard failure.losesConnection else { throw failure.storageError }
      // What was read was consistent, whatever became of the connection afterwards.
      guard writes else { return }
      throw StorageError.outcomeUnknown("the connection to PostgreSQL was lost during COMMIT: \(failure.message)")
    }
  }

  private func rollBack(_ connection: PostgreSQLConnection, after failure: PostgreSQLFailure?) {
    do {
      if failure?.losesConnection == true { throw StorageError.unavailable("lost") }
      // What was sent is undone too, whether it failed or not.
      try? connection.settle()
      try connection.script("ROLLBACK")
      if failure?.outdatesStatements == true { try connection.forgetStatements() }
    } catch {
      self.connection = nil
    }
  }
}
