import LearningAccount
import Storage
import StorageTesting
import Testing

@testable import Identity
@testable import Ledger
@testable import Secrets

/// Whoever has the whole database, and not the keys that lie outside it, opens nothing with it.
@Suite("Sessions and links that the database alone cannot make")
struct ForgedSessionTests {
  private static let nothing = [UInt8](repeating: 9, count: 32)

  /// A row of a session or a link, changed as somebody would who has the database.
  private static let changes: [(sql: String, value: Value)] = [
    ("expires_at = expires_at + $1", .integer(1)), ("sign_in_id = sign_in_id + $1", .integer(1)),
    ("created_at = created_at - $1", .integer(1)), ("mac = $1", .blob(nothing)), ("key_id = $1", .text("mine")),
  ]

  @Test("a session that was moved or extended opens nothing", arguments: TestEngine.allCases)
  func changedSession(engine: TestEngine) async throws {
    for change in Self.changes {
      try await SignInWorld.with(engine) { world in
        let amina = Person.amina
        _ = try await world.verified(amina)
        let issued = try await world.signIns.enter(
          identifier: amina.email, password: amina.password, from: amina.client)
        #expect(try await world.sessions.find(issued.token) != nil)
        try await world.change("session", change)
        #expect(try await world.sessions.find(issued.token) == nil, "\(change.sql)")
      }
    }
  }

  @Test("a link that was moved, extended or turned to another purpose opens nothing", arguments: TestEngine.allCases)
  func changedLink(engine: TestEngine) async throws {
    let changes = Self.changes.filter { !$0.sql.hasPrefix("created") } + [("purpose = $1", .text("choosePassword"))]
    for change in changes {
      try await SignInWorld.with(engine) { world in
        let amina = Person.amina
        _ = try await world.verified(amina)
        try await world.signIns.forgot(identifier: amina.email, from: amina.client)
        let token = try await world.token(to: amina.email, "signIn.reset")
        #expect(try await world.signIns.works(token, for: .choosePassword))
        try await world.change("one_time_link", change)
        #expect(try await !world.signIns.works(token, for: .choosePassword), "\(change.sql)")
      }
    }
  }

  @Test("a session made by the program itself, with other keys, opens nothing", arguments: TestEngine.allCases)
  func otherKeys(engine: TestEngine) async throws {
    try await SignInWorld.with(engine) { world in
      let amina = Person.amina
      let session = try await world.verified(amina)
      let here = world.installation
      let thief = Installation(
        database: here.database, schemes: here.schemes, clocks: here.clocks, keys: .inMemory(), signIns: here.signIns,
        log: here.log)
      let forged = try await thief.database.write { transaction in
        let row = try transaction.row("SELECT password_hash FROM sign_in WHERE ended_at IS NULL")
        return try Sessions(thief).start(
          account: session.stored.account, signIn: session.signIn, kind: .holder,
          passwordHash: try row?.text("password_hash") ?? "", device: "", in: transaction)
      }
      #expect(try await Sessions(thief).find(forged.token) != nil)
      #expect(try await world.sessions.find(forged.token) == nil)
    }
  }

  @Test("a session that is put back after the password was changed opens nothing", arguments: TestEngine.allCases)
  func putBack(engine: TestEngine) async throws {
    try await SignInWorld.with(engine) { world in
      let amina = Person.amina
      let session = try await world.verified(amina)
      let issued = try await world.signIns.enter(identifier: amina.email, password: amina.password, from: amina.client)
      let columns =
        "account_id, token_hash, session_id, sign_in_id, device, created_at, last_seen_at, expires_at, key_id, mac"
      try await world.installation.database.write { transaction in
        _ = try transaction.execute("CREATE TABLE kept AS SELECT \(columns) FROM session")
      }
      _ = try await world.signIns.changePassword(
        in: session, current: amina.password, new: "quatre chats sous le lit", from: amina.client)
      try await world.installation.database.write { transaction in
        _ = try transaction.execute("DELETE FROM session")
        _ = try transaction.execute("INSERT INTO session (\(columns)) SELECT \(columns) FROM kept")
      }
      #expect(try await world.sessions.find(issued.token) == nil)
    }
  }

  @Test("what an older key closed goes on, and a new key closes what comes", arguments: TestEngine.allCases)
  func rotation(engine: TestEngine) async throws {
    try await SignInWorld.with(engine) { world in
      let amina = Person.amina
      _ = try await world.verified(amina)
      let before = try await world.signIns.enter(identifier: amina.email, password: amina.password, from: amina.client)
      try world.installation.keys.rotate(.record)
      let after = try await world.signIns.enter(identifier: amina.email, password: amina.password, from: amina.client)
      for issued in [before, after] { #expect(try await world.sessions.find(issued.token) != nil) }
    }
  }
}

extension SignInWorld {
  fileprivate func change(_ table: String, _ change: (sql: String, value: Value)) async throws {
    try await installation.database.write { transaction in
      _ = try transaction.execute("UPDATE \(table) SET \(change.sql)", change.value)
    }
  }
}
