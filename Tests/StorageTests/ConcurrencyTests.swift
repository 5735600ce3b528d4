import Foundation
import Storage
import StorageTesting
import Testing

@Suite("Many callers")
struct ConcurrencyTests {
  @Test("who write at once are all applied", arguments: TestEngine.allCases)
  func manyWriters(engine: TestEngine) async throws {
    try await Fixture.withPeople(engine) { database in
      try await database.write { try Fixture.add(0, "amina", to: $0) }
      try await withThrowingTaskGroup(of: Void.self) { group in
        for id in 1...64 {
          group.addTask {
            try await database.write { transaction in
              try Fixture.add(id, "person \(id)", to: transaction)
              try transaction.execute("UPDATE person SET balance = balance + 1 WHERE person_id = 0")
            }
          }
        }
        try await group.waitForAll()
      }
      let found = try await database.read {
        try $0.row("SELECT COUNT(*) AS people, MAX(balance) AS balance FROM person")
      }
      #expect(try found?.integer("people") == 65)
      #expect(try found?.integer("balance") == 64)
    }
  }

  @Test("through two openings of one database wait for each other", arguments: [TestEngine.file, .postgresql])
  func twoOpenings(engine: TestEngine) async throws {
    guard TestEngine.allCases.contains(engine) else { return }
    try await engine.withAddress { address in
      let databases = [try await Databases.open(address), try await Databases.open(address)]
      try await databases[0].write { transaction in
        try transaction.script(Fixture.ddl(transaction.engine))
        try Fixture.add(1, "amina", to: transaction)
      }
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 0..<40 {
          let database = databases[number % 2]
          group.addTask {
            try await database.write {
              // Reads first: a transaction that took the lock only when it writes would fail here.
              let balance = try $0.row("SELECT balance FROM person WHERE person_id = 1")?.integer("balance") ?? 0
              if $0.engine == .sqlite { try $0.execute("UPDATE person SET balance = $1", .integer(balance + 1)) }
              if $0.engine == .postgresql { try $0.execute("UPDATE person SET balance = balance + 1") }
            }
          }
        }
        try await group.waitForAll()
      }
      let balance = try await databases[1].read { try $0.row("SELECT balance FROM person")?.integer("balance") }
      #expect(balance == 40)
      for database in databases { await database.close() }
    }
  }

  @Test(
    "in another process are waited for", .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")))
  func anotherProcess() async throws {
    try await TestEngine.file.withAddress { address in
      let database = try await Databases.open(address)
      try await database.write { transaction in
        try transaction.script(Fixture.ddl(.sqlite))
        try Fixture.add(1, "amina", to: transaction)
      }
      let other = Process()
      other.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
      other.arguments = ["-c", Self.slowWriter, String(address.dropFirst("sqlite:".count))]
      let (input, output) = (Pipe(), Pipe())
      other.standardInput = input
      other.standardOutput = output
      try other.run()
      // The other process writes a line as soon as it has the lock, and keeps it until it is told to go on.
      _ = try output.fileHandleForReading.read(upToCount: 1)
      let before = try await database.read { try $0.row("SELECT balance FROM person")?.integer("balance") }
      async let doubled = database.write { try $0.execute("UPDATE person SET balance = balance * 2") }
      try input.fileHandleForWriting.write(contentsOf: Data("\n".utf8))
      #expect(try await doubled == 1)
      other.waitUntilExit()
      let after = try await database.read { try $0.row("SELECT balance FROM person")?.integer("balance") }
      #expect(before == 0)
      #expect(after == 10)
      await database.close()
    }
  }

  private static let slowWriter = """
    import sqlite3, sys
    connection = sqlite3.connect(sys.argv[1], isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE person SET balance = 5")
    print("locked", flush=True)
    sys.stdin.readline()
    connection.execute("COMMIT")
    """

  @Test("who give up while their write runs do not stop it", arguments: TestEngine.allCases)
  func cancelledWhileRunning(engine: TestEngine) async throws {
    try await Fixture.withPeople(engine) { database in
      let began = AsyncStream<Void>.makeStream()
      let gate = Gate(2)
      let task = Task {
        try await database.write { transaction in
          try Fixture.add(1, "amina", to: transaction)
          began.continuation.yield()
          gate.meet()
          try Fixture.add(2, "yann", to: transaction)
          return "done"
        }
      }
      for await _ in began.stream { break }
      task.cancel()
      gate.meet()
      #expect(try await task.value == "done")
      let people = try await Fixture.count(database)
      #expect(people == 2)
    }
  }

  @Test("who give up while their write still waits write nothing", arguments: TestEngine.allCases)
  func cancelledWhileWaiting(engine: TestEngine) async throws {
    try await engine.withAddress { address in
      let database = try await Databases.open(address, connections: 1)
      try await database.write { try $0.script(Fixture.ddl($0.engine)) }
      let began = AsyncStream<Void>.makeStream()
      let gate = Gate(2)
      let first = Task {
        try await database.write { transaction in
          began.continuation.yield()
          gate.meet()
          try Fixture.add(1, "amina", to: transaction)
        }
      }
      for await _ in began.stream { break }
      let second = Task { try await database.write { try Fixture.add(2, "yann", to: $0) } }
      second.cancel()
      gate.meet()
      try await first.value
      await #expect(throws: CancellationError.self) { try await second.value }
      let people = try await Fixture.count(database)
      #expect(people == 1)
      await database.close()
    }
  }
}
