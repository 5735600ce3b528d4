import Foundation
import StorageTesting
import Testing

@testable import Storage

@Suite("SQLite's writer")
struct GroupCommitTests {
  struct Refusal: Error, Equatable {}
  typealias Write = @Sendable (any Transaction) throws -> Void

  /// Hands all of `writes` over, in their order, while a first one keeps the writer busy, so that they wait together.
  private func together(_ writes: [Write], on database: SQLiteDatabase) async throws -> [Result<Void, any Error>] {
    let gate = Gate(2)
    let began = AsyncStream<Void>.makeStream()
    async let first: Void = database.write { _ in
      began.continuation.yield()
      gate.meet()
    }
    for await _ in began.stream { break }
    // Straight to the writer: a task of each would wait for its turn on a busy machine.
    let (outcomes, answers) = AsyncStream.makeStream(of: (Int, Result<Void, any Error>).self)
    for (place, write) in writes.enumerated() {
      database.writer.submit(
        WaitingWrite(
          run: { transaction in
            try transaction.settled(write(transaction))
            return { answers.yield((place, .success(()))) }
          }, refuse: { answers.yield((place, .failure($0))) }))
    }
    gate.meet()
    try await first
    var byPlace: [Int: Result<Void, any Error>] = [:]
    for await (place, outcome) in outcomes {
      byPlace[place] = outcome
      if byPlace.count == writes.count { break }
    }
    return writes.indices.compactMap { byPlace[$0] }
  }

  /// - Parameter time: how long a group may last; by default however long a busy machine takes.
  private func withPeople(
    _ engine: TestEngine, time: Duration = .seconds(600), _ body: (SQLiteDatabase) async throws -> Void
  ) async throws {
    try await Fixture.withPeople(engine) { opened in
      let database = try #require(opened as? SQLiteDatabase)
      database.writer.allow(time)
      try await body(database)
    }
  }

  @Test("gathers what waits into one durable commit", arguments: [TestEngine.memory, .file])
  func gathers(engine: TestEngine) async throws {
    try await withPeople(engine) { database in
      let before = database.writer.commits
      let outcomes = try await together(
        (1...64).map { id in { try Fixture.add(id, "person \(id)", to: $0) } }, on: database)
      #expect(outcomes.allSatisfy { (try? $0.get()) != nil })
      #expect(database.writer.commits - before == 2)
      let people = try await Fixture.count(database)
      #expect(people == 64)
    }
  }

  @Test(
    "ends a group early after a slow write; the rest comes in the next commit", arguments: [TestEngine.memory, .file])
  func slowWrite(engine: TestEngine) async throws {
    try await withPeople(engine, time: SQLiteWriter.longestGroup) { database in
      let writer = database.writer
      let before = writer.commits
      let seen = Counters()
      let outcomes = try await together(
        [
          { transaction in
            try Fixture.add(1, "amina", to: transaction)
            // However fast the machine is: after this, the group has had its time.
            Thread.sleep(forTimeInterval: 0.06)
          },
          { transaction in
            seen.add(writer.commits - before)
            try Fixture.add(2, "yann", to: transaction)
          },
          { try Fixture.add(3, "lea", to: $0) },
        ], on: database)
      #expect(outcomes.allSatisfy { (try? $0.get()) != nil })
      // The write that kept the writer busy, and the slow one.
      #expect(seen.values == [2])
      let people = try await Fixture.count(database)
      #expect(people == 3)
    }
  }

  @Test("keeps the others of a group when one of them fails", arguments: [TestEngine.memory, .file])
  func oneFails(engine: TestEngine) async throws {
    try await withPeople(engine) { database in
      let outcomes = try await together(
        [
          { try Fixture.add(1, "amina", to: $0) },
          { transaction in
            try Fixture.add(2, "yann", to: transaction)
            throw Refusal()
          },
          { try Fixture.add(1, "double", to: $0) },
          { try Fixture.add(3, "lea", to: $0) },
        ], on: database)
      #expect(outcomes.map { (try? $0.get()) != nil } == [true, false, false, true])
      let names = try await database.read { try $0.rows("SELECT name FROM person").map { try $0.text("name") } }
      #expect(names == ["amina", "lea"])
    }
  }

  @Test("runs the others alone when SQLite takes a whole group back", arguments: [TestEngine.memory, .file])
  func groupLost(engine: TestEngine) async throws {
    try await withPeople(engine) { database in
      let runs = Counter()
      let before = database.writer.commits
      let outcomes = try await together(
        [
          { transaction in
            runs.increase()
            try Fixture.add(1, "amina", to: transaction)
          },
          // What a full disk does, too: the whole transaction is gone, not only the statement.
          { try $0.execute("INSERT OR ROLLBACK INTO person (person_id, name, balance) VALUES (2, 'yann', -1)") },
          { try Fixture.add(3, "lea", to: $0) },
        ], on: database)
      #expect(outcomes.map { (try? $0.get()) != nil } == [true, false, true])
      #expect(runs.value == 2)
      #expect(database.writer.commits - before == 3)
      let names = try await database.read { try $0.rows("SELECT name FROM person").map { try $0.text("name") } }
      #expect(names == ["amina", "lea"])
    }
  }

  @Test("refuses a write that ends the transaction itself", arguments: [TestEngine.memory, .file])
  func endsItself(engine: TestEngine) async throws {
    try await withPeople(engine) { database in
      let outcomes = try await together(
        [
          { try Fixture.add(1, "amina", to: $0) }, { try $0.script("ROLLBACK") }, { try Fixture.add(3, "lea", to: $0) },
        ],
        on: database)
      #expect(outcomes.map { (try? $0.get()) != nil } == [true, false, true])
      await #expect(throws: StorageError.self) { try await database.write { try $0.script("ROLLBACK") } }
      let people = try await Fixture.count(database)
      #expect(people == 2)
    }
  }

  @Test("has a schema that never defers a constraint to the commit nor takes a whole group back")
  func schemaFits() throws {
    for migration in try Migration.all(for: .sqlite) {
      let sql = migration.sql.uppercased().filter { !$0.isWhitespace }
      for forbidden in [
        "INITIALLYDEFERRED", "DEFER_FOREIGN_KEYS", "RAISE(ROLLBACK", "ORROLLBACK", "ONCONFLICTROLLBACK",
      ] {
        #expect(!sql.contains(forbidden), "\(migration.title)")
      }
    }
  }
}
