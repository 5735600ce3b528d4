import Dispatch

/// Moves everything from one database into another that is empty, whichever engines they are: as of one moment, table
/// by table, in memory that does not grow.
package struct DatabaseCopy: Sendable {
  private static let rowsABatch = 5_000
  /// How many batches may wait to be written while others are read.
  private static let batchesAhead = 2

  private let source: any Database
  private let target: any Database

  /// - Parameter target: migrated; nobody but the operator may have an account there.
  package init(from source: any Database, to target: any Database) {
    self.source = source
    self.target = target
  }

  private struct Batch: Sendable {
    let table: String
    let columns: [String]
    let rows: [[Value]]
  }

  /// - Parameter progress: told after each batch how many rows have been written.
  /// - Returns: how many rows each table has.
  /// - Throws: ``StorageError``; then the target is to be thrown away.
  package func run(progress: @Sendable (Int) -> Void = { _ in }) async throws -> [(table: String, rows: Int)] {
    try await empty()
    // Counted up to its beginning: a semaphore that ends below where it was made stops the program.
    let ahead = DispatchSemaphore(value: 0)
    for _ in 0..<Self.batchesAhead { ahead.signal() }
    let end = CallerCancellation()
    let (batches, reader) = AsyncThrowingStream.makeStream(of: Batch.self)
    let reading = Task { [source] in
      do {
        try await source.read { transaction in
          try Self.read(transaction) { batch in
            // The closure runs on the engine's own thread, which may wait.
            ahead.wait()
            try end.check()
            reader.yield(batch)
          }
        }
        reader.finish()
      } catch {
        reader.finish(throwing: error)
      }
    }
    // Whatever happens, the reader must not wait for ever, nor keep its connection.
    defer {
      reading.cancel()
      end.request()
      ahead.signal()
    }
    var counts: [(table: String, rows: Int)] = []
    var total = 0
    for try await batch in batches {
      try await target.write { try $0.insert(into: batch.table, columns: batch.columns, rows: batch.rows) }
      if counts.last?.table != batch.table { counts.append((batch.table, 0)) }
      counts[counts.count - 1].rows += batch.rows.count
      total += batch.rows.count
      progress(total)
      ahead.signal()
    }
    // To a cancelled task the batches seem to have come to their end.
    try Task.checkCancellation()
    return counts
  }

  private static func read(_ transaction: any Transaction, _ give: (Batch) throws -> Void) throws {
    for table in try Tables.inOrder(transaction) {
      let columns = try Tables.columns(of: table, transaction)
      var rows: [[Value]] = []
      func flush() throws {
        guard !rows.isEmpty else { return }
        try give(Batch(table: table, columns: columns, rows: rows))
        rows.removeAll(keepingCapacity: true)
      }
      try transaction.forEach("SELECT \(columns.joined(separator: ", ")) FROM \(table)", []) { row in
        rows.append(row.values)
        if rows.count == rowsABatch { try flush() }
        return true
      }
      try flush()
    }
  }

  /// Clears away what migrating has put there, the operator's account included: it comes with the copy.
  ///
  /// - Throws: ``StorageError/keeping(_:)`` where somebody lives in the target already, or where it cannot be cleared.
  private func empty() async throws {
    do {
      try await target.write { transaction in
        for sign in ["account WHERE kind <> 'operator'", "ledger_command"]
        where try transaction.row("SELECT 1 AS found FROM \(sign) LIMIT 1") != nil {
          throw Self.notEmpty("somebody lives there")
        }
        for table in try Tables.inOrder(transaction).reversed()
        where try transaction.row("SELECT 1 AS found FROM \(table) LIMIT 1") != nil {
          try transaction.execute("DELETE FROM \(table)")
        }
      }
    } catch StorageError.constraint {
      // On SQLite, what is final cannot be deleted by anybody.
      throw Self.notEmpty("it has a law of its own")
    }
  }

  private static func notEmpty(_ why: String) -> StorageError {
    .keeping("the database to copy into is not empty: \(why). Name a new one, which is migrated by itself")
  }
}
