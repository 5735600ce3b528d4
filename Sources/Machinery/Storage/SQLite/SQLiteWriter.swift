import GRDB
import Synchronization

/// A write that waits for its turn.
struct WaitingWrite: Sendable {
  /// Answers the caller; to be called once what was written is durable.
  typealias Answer = @Sendable () -> Void

  let run: @Sendable (SQLiteTransaction) throws -> Answer
  let refuse: @Sendable (any Error) -> Void
}

/// The one thread that writes to an SQLite file: it gathers the writes that wait, each in its savepoint, into one durable
/// commit, and answers them only then. A disk that syncs a thousand times a second thus serves many more commands.
///
/// A group takes what waits when it begins and never waits for more, so that a single caller loses nothing; it ends early
/// where a slow write has used its time up, so that those before it are not kept from their answer by those after it.
/// What callers must not rely on because of it: docs/decisions/0024.
final class SQLiteWriter: Sendable {
  /// Other processes get the file's lock between two groups.
  static let mostInOneCommit = 256
  /// Begins no further write in a group that has lasted so long: some ten times what a commit takes, so that sharing
  /// it still pays, and less than a person notices.
  static let longestGroup = Duration.milliseconds(50)

  private struct State {
    var waiting: [WaitingWrite] = []
    var isScheduled = false
    var longestGroup = SQLiteWriter.longestGroup
  }

  private let connections: any DatabaseWriter
  private let state = Mutex(State())
  private let commitCount = Atomic(0)

  /// How many commits there were, for tests and metrics.
  var commits: Int { commitCount.load(ordering: .relaxed) }

  /// Gives groups another time than ``longestGroup``, for tests that must not depend on how fast the machine is.
  func allow(_ time: Duration) { state.withLock { $0.longestGroup = time } }

  init(_ connections: any DatabaseWriter) {
    self.connections = connections
  }

  func submit(_ write: WaitingWrite) {
    let isFirst = state.withLock { state in
      state.waiting.append(write)
      defer { state.isScheduled = true }
      return !state.isScheduled
    }
    if isFirst { schedule() }
  }

  /// One group at a time, so that readers of a database in memory, who share the connection, come between two.
  private func schedule() {
    connections.asyncWriteWithoutTransaction { [self] connection in
      putBack(commit(taken(), on: connection))
      let isMore = state.withLock { state in
        state.isScheduled = !state.waiting.isEmpty
        return state.isScheduled
      }
      if isMore { schedule() }
    }
  }

  private func taken() -> [WaitingWrite] {
    state.withLock { state in
      defer { state.waiting.removeFirst(min(Self.mostInOneCommit, state.waiting.count)) }
      return Array(state.waiting.prefix(Self.mostInOneCommit))
    }
  }

  /// Before all that came meanwhile.
  private func putBack(_ writes: ArraySlice<WaitingWrite>) {
    guard !writes.isEmpty else { return }
    state.withLock { $0.waiting.insert(contentsOf: writes, at: 0) }
  }

  /// - Returns: those for which there was no time.
  private func commit(_ writes: [WaitingWrite], on connection: GRDB.Database) -> ArraySlice<WaitingWrite> {
    guard writes.count > 1 else {
      alone(writes, on: connection)
      return []
    }
    return together(writes, on: connection)
  }

  /// Each in a transaction of its own.
  private func alone(_ writes: some Sequence<WaitingWrite>, on connection: GRDB.Database) {
    for write in writes {
      do {
        try transaction(connection) { try run(write, on: connection) }()
      } catch {
        write.refuse(error)
      }
    }
  }

  /// - Returns: those for which there was no time.
  private func together(_ writes: [WaitingWrite], on connection: GRDB.Database) -> ArraySlice<WaitingWrite> {
    var outcomes: [Result<WaitingWrite.Answer, any Error>] = []
    do {
      try transaction(connection) {
        let (began, longest) = (ContinuousClock.now, state.withLock { $0.longestGroup })
        for write in writes where outcomes.isEmpty || began.duration(to: .now) < longest {
          outcomes.append(try inSavepoint(write, on: connection))
          guard connection.isInsideTransaction else { throw GroupLost() }
        }
      }
    } catch is GroupLost {
      // SQLite took everything back because of the last one (a full disk): that one is told, the others run alone.
      let culprit = outcomes.count - 1
      if case .failure(let error) = outcomes[culprit] { writes[culprit].refuse(error) }
      alone(writes.enumerated().lazy.filter { $0.offset != culprit }.map(\.element), on: connection)
      return []
    } catch {
      alone(writes, on: connection)
      return []
    }
    for (write, outcome) in zip(writes, outcomes) {
      switch outcome {
      case .success(let answer): answer()
      case .failure(let error): write.refuse(error)
      }
    }
    return writes[outcomes.count...]
  }

  private struct GroupLost: Error {}

  private func inSavepoint(
    _ write: WaitingWrite, on connection: GRDB.Database
  ) throws -> Result<WaitingWrite.Answer, any Error> {
    try connection.cachedStatement(sql: "SAVEPOINT acquis_write").execute()
    let outcome = Result { try run(write, on: connection) }
    guard connection.isInsideTransaction else { return outcome }
    if case .failure = outcome { try connection.cachedStatement(sql: "ROLLBACK TO acquis_write").execute() }
    try connection.cachedStatement(sql: "RELEASE acquis_write").execute()
    return outcome
  }

  private func run(_ write: WaitingWrite, on connection: GRDB.Database) throws -> WaitingWrite.Answer {
    let transaction = SQLiteTransaction(connection)
    defer { transaction.state.end() }
    let answer = try write.run(transaction)
    guard connection.isInsideTransaction else {
      throw StorageError.statement("a write ended its transaction itself")
    }
    return answer
  }

  /// Takes the file's lock at once: a transaction that reads first and writes later could not wait for another process.
  private func transaction<Outcome>(_ connection: GRDB.Database, _ body: () throws -> Outcome) throws -> Outcome {
    try SQLiteFailure.translated { try connection.beginTransaction(.immediate) }
    do {
      let outcome = try body()
      try SQLiteFailure.translated { try connection.commit() }
      commitCount.add(1, ordering: .relaxed)
      return outcome
    } catch {
      if connection.isInsideTransaction { try SQLiteFailure.translated { try connection.rollback() } }
      throw error
    }
  }
}
