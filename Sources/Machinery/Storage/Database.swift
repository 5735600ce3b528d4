/// A place that keeps rows: SQLite in memory, SQLite in a file, or PostgreSQL.
///
/// Both calls take a synchronous closure over a ``Transaction``. The closure runs on the engine's own thread and may be
/// run again after a serialisation failure, so it does nothing but talk to its transaction and return a value; an error
/// that it throws rolls everything back and reaches the caller.
package protocol Database: Sendable {
  /// Which engine this is, for the few places where its DDL or its operation differs.
  var engine: Engine { get }

  /// Runs `body` on one consistent state of the database. Writing in it is an error.
  /// - Throws: ``StorageError``, or what `body` throws.
  func read<Result: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> Result) async throws -> Result

  /// Runs `body` in a transaction and answers only when it is durable.
  ///
  /// A task that is cancelled before its turn comes writes nothing; a write that has begun goes on to its end.
  /// - Throws: ``StorageError``, or what `body` throws; then nothing was written, save that
  ///   ``StorageError/outcomeUnknown(_:)`` leaves it open. `CancellationError` when the turn had not come.
  @discardableResult
  func write<Result: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> Result) async throws -> Result

  /// Waits for what is running, then lets go of every connection.
  func close() async
}

package enum Engine: String, Sendable, CaseIterable { case sqlite, postgresql }
