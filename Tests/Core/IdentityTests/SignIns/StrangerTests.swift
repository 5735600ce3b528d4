import LearningAccount
import Storage
import StorageTesting
import Testing

@testable import Identity
@testable import Ledger

/// What somebody gets who has the number, the names and the birth date of another, and a mailbox of their own.
@Suite("A stranger with everything that stands on a pay slip")
struct StrangerTests {
  @Test("gets a session that can do nothing, when coming before the owner", arguments: TestEngine.allCases)
  func comesFirst(engine: TestEngine) async throws {
    try await SignInWorld.with(engine) { world in
      let session = try await world.openAndConfirm(.thief)
      // Every use case on rights or files takes a HolderAccess; a session is the only source of one.
      #expect(session.access == .unverified)
      #expect(session.holder == nil && session.member == nil)

      // The owner is not kept out.
      let owner = try await world.verified(.amina)
      #expect(owner.holder != nil)
      #expect(try await world.sessions.list(of: session).lines.isEmpty)
      await #expect(throws: SignInError.wrong) { try await world.enter(.thief) }
      #expect(try await world.mails().contains("signIn.ended → thief@example.net"))
      #expect(try await world.count("account") == 1)
    }
  }

  @Test("gets nothing but a letter, when coming after the owner", arguments: TestEngine.allCases)
  func comesSecond(engine: TestEngine) async throws {
    try await SignInWorld.with(engine) { world in
      _ = try await world.verified(.amina)
      let rows = try await world.count("sign_in")
      let before = try await world.mails().count
      try await world.signIns.open(Person.thief.form, from: Person.thief.client)
      #expect(try await world.count("sign_in") == rows)
      #expect(
        try await world.mails().dropFirst(before) == [
          "signIn.exists → thief@example.net", "signIn.attempted → amina@example.org",
        ])
      // No link, no token.
      #expect(try await world.notices().last { $0.template == "signIn.exists" }?.arguments == [:])
    }
  }

  @Test("cannot have the owner complete a sign-in that carries the stranger's password", arguments: TestEngine.allCases)
  func plantsAPassword(engine: TestEngine) async throws {
    try await SignInWorld.with(engine) { world in
      let planted = Person.thief.with(email: Person.amina.email)
      try await world.signIns.open(planted.form, from: planted.client)
      let trap = try await world.token(to: Person.amina.email, "signIn.confirm")
      await #expect(throws: SignInError.wrong) {
        try await world.signIns.confirm(trap, password: Person.amina.password, from: Person.amina.client)
      }
      _ = try await world.verified(.amina)
      await #expect(throws: SignInError.wrong) { try await world.enter(planted) }
    }
  }

  @Test("cannot use up the places of a number, nor its owner's patience", arguments: TestEngine.allCases)
  func floods(engine: TestEngine) async throws {
    try await SignInWorld.with(engine) { world in
      for attempt in 0..<9 {
        let stranger = Person.thief.with(email: "thief\(attempt)@example.net").from("203.0.113.\(attempt)")
        _ = try await world.openAndConfirm(stranger)
      }
      let waiting = try await world.installation.database.read {
        try $0.row("SELECT COUNT(*) AS n FROM sign_in WHERE ended_at IS NULL")?.integer("n")
      }
      #expect(waiting == Int64(world.installation.signIns.settings.unverifiedPerNumber))
      #expect(try await world.verified(.amina).holder != nil)
    }
  }

  @Test("does not learn whether a number is known: the same work, the same silence", arguments: TestEngine.allCases)
  func openingTellsNothing(engine: TestEngine) async throws {
    try await SignInWorld.with(engine) { world in
      _ = try await world.verified(.amina)
      var work: [Int] = []
      for stranger in [Person.thief, Person.yann.with(email: "new@example.net").from("203.0.113.5")] {
        let before = world.hashes
        try await world.signIns.open(stranger.form, from: stranger.client)
        work.append(world.hashes - before)
      }
      #expect(work == [1, 1])
    }
  }

  @Test("does not learn from a failed sign-in what was wrong", arguments: TestEngine.allCases)
  func enteringTellsNothing(engine: TestEngine) async throws {
    try await SignInWorld.with(engine) { world in
      _ = try await world.verified(.amina)
      _ = try await world.openAndConfirm(.yann)
      try await world.signIns.open(Person.thief.form, from: Person.thief.client)
      let client = Client(address: "203.0.113.77")
      let tries = [
        ("amina@example.org", "wrong"), (Person.amina.form.number, "wrong"),
        (Person.yann.form.number, Person.yann.password),
        ("nobody@example.org", "wrong"), ("1 70 01 75 101 001", "wrong"), ("what is this", "wrong"), ("", ""),
        ("thief@example.net", Person.thief.password), ("amina@example.org", String(repeating: "x", count: 5000)),
      ]
      for (identifier, password) in tries {
        let before = world.hashes
        await #expect(throws: SignInError.wrong, "\(identifier)") {
          try await world.signIns.enter(identifier: identifier, password: password, from: client)
        }
        #expect(world.hashes - before == 1, "\(identifier)")
      }
    }
  }

  @Test("does not learn from a forgotten password which address is known", arguments: TestEngine.allCases)
  func forgettingTellsNothing(engine: TestEngine) async throws {
    try await SignInWorld.with(engine) { world in
      _ = try await world.verified(.amina)
      let before = try await world.mails().count
      for unknown in ["nobody@example.org", "1700175101001", "what is this"] {
        try await world.signIns.forgot(identifier: unknown, from: Person.thief.client)
      }
      #expect(try await world.mails().count == before)
    }
  }

  @Test("who cheated an agent loses it all once the owner comes with papers", arguments: TestEngine.allCases)
  func cheatedAnAgent(engine: TestEngine) async throws {
    try await SignInWorld.with(engine) { world in
      let cheat = try await world.verified(.thief)
      #expect(cheat.holder != nil)
      try await world.accounts.withdrawVerification(
        of: try NIR(Person.amina.form.number), by: OperatorAccess(commandLine: "agent Diallo"), note: "forged passport")
      await #expect(throws: SignInError.wrong) { try await world.enter(.thief) }
      #expect(try await world.sessions.list(of: cheat).lines.isEmpty)
      #expect(try await world.verified(.amina).holder?.account == cheat.holder?.account)
      #expect(try await world.mails().contains("signIn.ended → thief@example.net"))
    }
  }
}
