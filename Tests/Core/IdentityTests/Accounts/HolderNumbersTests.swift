import HouseTesting
import LearningAccount
import Storage
import StorageTesting
import Testing

@testable import Ledger
@testable import Proof
@testable import Secrets

@Suite("Holders' numbers")
struct HolderNumbersTests {
  private let amina = try! NIR("2900569383042")
  private let yann = try! NIR("1850629019101")

  @Test("open a dormant account once, with its ledger, and find it again", arguments: TestEngine.allCases)
  func opensOnce(engine: TestEngine) async throws {
    try await SignInWorld.with(engine) { world in
      let numbers = HolderNumbers(world.installation)
      let database = world.installation.database
      #expect(try await database.read { try numbers.find(amina, in: $0) } == nil)
      let first = try await database.write { try numbers.open(amina, in: $0) }
      let second = try await database.write { try numbers.open(amina, in: $0) }
      #expect(first == second)
      #expect(try await database.read { try numbers.find(amina, in: $0) } == first)
      #expect(try await database.read { try numbers.number(of: first, in: $0) } == amina)
      let account = try #require(try await database.read { try Account.find(first, in: $0) })
      #expect(account.kind == .holder && account.status == .dormant && account.assurance == .none)
      #expect(account.unit == "EUR")
      #expect(try await world.count("account_head") == 1)
    }
  }

  @Test("give one account to many who open the same number at once", arguments: TestEngine.allCases)
  func opensConcurrently(engine: TestEngine) async throws {
    try await SignInWorld.with(engine) { world in
      let numbers = HolderNumbers(world.installation)
      let found = try await withThrowingTaskGroup(of: Int64.self) { group in
        for _ in 0..<24 {
          group.addTask { try await world.installation.database.write { try numbers.open(amina, in: $0) } }
        }
        return try await group.reduce(into: Set()) { $0.insert($1) }
      }
      #expect(found.count == 1)
      #expect(try await world.count("account") == 1)
      #expect(try await world.count("holder_number") == 1)
    }
  }

  @Test("do not open beside another account: swapped rows are noticed", arguments: TestEngine.allCases)
  func swappedRows(engine: TestEngine) async throws {
    try await SignInWorld.with(engine) { world in
      let numbers = HolderNumbers(world.installation)
      let database = world.installation.database
      let (first, second) = try await database.write { transaction in
        let accounts = (try numbers.open(amina, in: transaction), try numbers.open(yann, in: transaction))
        try transaction.execute(
          "UPDATE holder_number SET account_id = CASE account_id WHEN $1 THEN $2 ELSE $1 END",
          .integer(accounts.0), .integer(accounts.1))
        return accounts
      }
      for account in [first, second] {
        await #expect(throws: KeyRingError.notAuthentic) {
          try await database.read { try numbers.number(of: account, in: $0) }
        }
      }
    }
  }

  @Test("are sealed anew, some at a time, after the key was rotated", arguments: TestEngine.allCases)
  func reseals(engine: TestEngine) async throws {
    try await SignInWorld.with(engine) { world in
      let numbers = HolderNumbers(world.installation)
      let database = world.installation.database
      let accounts = try await database.write { transaction in
        [try numbers.open(amina, in: transaction), try numbers.open(yann, in: transaction)]
      }
      let fresh = try world.installation.keys.rotate(.number)
      #expect(try await database.write { try numbers.reseal(limit: 1, in: $0).sealed } == 1)
      #expect(try await database.write { try numbers.reseal(limit: 10, in: $0).sealed } == 1)
      #expect(try await database.write { try numbers.reseal(limit: 10, in: $0).found } == 0)
      let keys = try await database.read {
        try $0.rows("SELECT key_id FROM holder_number").map { try $0.text("key_id") }
      }
      #expect(keys == [fresh, fresh])
      let found = try await database.read { transaction in
        try accounts.map { try numbers.number(of: $0, in: transaction) }
      }
      #expect(found == [amina, yann])
    }
  }

  @Test("that a merge moves while they are sealed anew open afterwards", arguments: TestEngine.allCases)
  func resealsBesideAMerge(engine: TestEngine) async throws {
    try await SignInWorld.with(engine) { world in
      let numbers = HolderNumbers(world.installation)
      let database = world.installation.database
      let (account, target) = try await database.write { transaction in
        (try numbers.open(amina, in: transaction), try numbers.open(yann, in: transaction))
      }
      try world.installation.keys.rotate(.number)
      let first = try await database.write { transaction in
        // As another transaction does on PostgreSQL that ends after the numbers were read.
        let meddled = MeddledTransaction(transaction, after: "FROM holder_number WHERE key_id <>") {
          try numbers.move(from: account, to: target, in: transaction)
        }
        return try numbers.reseal(limit: 10, in: meddled)
      }
      // The merge sealed the one that it moved.
      #expect(first == (found: 2, sealed: 1))
      #expect(try await database.write { try numbers.reseal(limit: 10, in: $0).found } == 0)
      #expect(try await database.read { try numbers.number(of: account, in: $0) } == nil)
      #expect(try await database.read { try numbers.number(of: target, in: $0) } == yann)
      #expect(try await Verifier(world.installation).run().faults == [])
    }
  }

  @Test("that do not open or do not belong are named by verification", arguments: TestEngine.allCases)
  func faults(engine: TestEngine) async throws {
    let changes: [(sql: String, words: String)] = [
      ("UPDATE holder_number SET account_id = account_id + 1", "does not open for this account"),
      ("UPDATE holder_number SET key_id = 'gone'", "the key gone, which is not there,"),
      ("UPDATE holder_number SET number_hash = $1", "another number than the one that is found by it"),
    ]
    for (sql, words) in changes {
      try await SignInWorld.with(engine) { world in
        let numbers = HolderNumbers(world.installation)
        let account = try await world.installation.database.write { try numbers.open(amina, in: $0) }
        // The last of all hashes: no span leaves it out.
        let hash: [Value] = sql.contains("$1") ? [.blob([UInt8](repeating: .max, count: 32))] : []
        try await world.installation.database.write { try $0.execute(sql, hash) }
        let faults = try await Verifier(world.installation).run().faults
        #expect(faults.map(\.code) == ["number"], "\(sql)")
        #expect(faults.first?.message.contains(words) == true, "\(sql)")
        #expect((faults.first?.account ?? 0) - account == (sql.contains("account_id + 1") ? 1 : 0))
      }
    }
  }

  @Test("stand nowhere in the database in a readable form")
  func areUnreadable() async throws {
    try await SignInWorld.with(.memory) { world in
      _ = try await world.verified(.amina)
      let row = try #require(
        try await world.installation.database.read { try $0.row("SELECT number_hash, ciphertext FROM holder_number") })
      let body = Array(amina.body.utf8)
      for bytes in [try row.blob("number_hash"), try row.blob("ciphertext")] {
        #expect(!bytes.indices.contains { bytes[$0...].starts(with: body) })
      }
    }
  }
}
