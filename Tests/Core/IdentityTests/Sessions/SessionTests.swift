import LearningAccount
import Storage
import StorageTesting
import Testing

@testable import Identity
@testable import Ledger
@testable import Secrets

@Suite("Sessions")
struct SessionTests {
  @Test("end when idle, and at their last hour however busy", arguments: TestEngine.allCases)
  func expire(engine: TestEngine) async throws {
    try await SignInWorld.with(engine) { world in
      let settings = world.installation.signIns.settings
      let amina = Person.amina
      _ = try await world.verified(amina)
      let idle = try await world.signIns.enter(identifier: amina.email, password: amina.password, from: amina.client)
      world.clock.advance(seconds: settings.sessionIdleSeconds - 1)
      #expect(try await world.sessions.find(idle.token) != nil)
      world.clock.advance(seconds: settings.sessionIdleSeconds - 1)
      #expect(try await world.sessions.find(idle.token) != nil)
      world.clock.advance(seconds: settings.sessionIdleSeconds)
      #expect(try await world.sessions.find(idle.token) == nil)

      let busy = try await world.signIns.enter(identifier: amina.email, password: amina.password, from: amina.client)
      for _ in 0..<23 {
        world.clock.advance(seconds: settings.sessionAbsoluteSeconds / 24)
        #expect(try await world.sessions.find(busy.token) != nil)
      }
      world.clock.advance(seconds: settings.sessionAbsoluteSeconds / 24)
      #expect(try await world.sessions.find(busy.token) == nil)
    }
  }

  @Test("are listed with their device and ended one by one, or all others, or all", arguments: TestEngine.allCases)
  func listed(engine: TestEngine) async throws {
    try await SignInWorld.with(engine) { world in
      let amina = Person.amina
      _ = try await world.verified(amina)
      world.clock.advance(seconds: 10)
      let second = try await world.enter(amina.from("192.0.2.11"))
      world.clock.advance(seconds: 10)
      let third = try await world.enter(amina)
      let list = try await world.sessions.list(of: third).lines
      #expect(list.map(\.device) == ["Firefox, Android", "", "Firefox, Android"])
      #expect(list.map(\.isCurrent) == [true, false, false])
      #expect(list.map(\.id).prefix(2) == [third.id, second.id])

      try await world.sessions.end(second.id, of: third)
      #expect(try await world.sessions.list(of: third).lines.count == 2)
      try await world.sessions.endOthers(of: third)
      #expect(try await world.sessions.list(of: third).lines.map(\.id) == [third.id])
      try await world.sessions.endAll(of: third)
      #expect(try await world.sessions.list(of: third).lines.isEmpty)
    }
  }

  @Test("are listed page by page, each once", arguments: TestEngine.allCases)
  func pages(engine: TestEngine) async throws {
    try await SignInWorld.with(engine) { world in
      _ = try await world.verified(.amina)
      var newest = try await world.enter(.amina)
      for _ in 1...3 { newest = try await world.enter(.amina) }
      let all = try await world.sessions.list(of: newest)
      #expect(all.lines.count == 5 && all.next == nil)
      var (found, place): ([Int64], SessionPlace?) = ([], nil)
      repeat {
        let page = try await world.sessions.list(of: newest, after: place, limit: 2)
        found += page.lines.map(\.id)
        place = page.next
      } while place != nil
      #expect(found == all.lines.map(\.id))
    }
  }

  @Test("of somebody else cannot be ended by knowing their identifier", arguments: TestEngine.allCases)
  func anothers(engine: TestEngine) async throws {
    try await SignInWorld.with(engine) { world in
      let amina = try await world.verified(.amina)
      let yann = try await world.verified(.yann)
      try await world.sessions.end(amina.id, of: yann)
      #expect(try await world.sessions.list(of: amina).lines.map(\.id) == [amina.id])
    }
  }

  @Test("have a new token at each sign-in, stored only as its hash", arguments: TestEngine.allCases)
  func tokens(engine: TestEngine) async throws {
    try await SignInWorld.with(engine) { world in
      let amina = Person.amina
      _ = try await world.verified(amina)
      let issued = try await world.signIns.enter(identifier: amina.email, password: amina.password, from: amina.client)
      #expect("\(issued.token)" == "(a token)")
      let secret = try #require(issued.token.text.split(separator: ".").last)
      #expect(issued.token.text == "\(issued.token.account).\(secret)" && secret.count == 43)
      let raw = try #require([UInt8](base64URL: secret))
      let stored = try await world.installation.database.read {
        try $0.rows("SELECT token_hash FROM session").map { try $0.blob("token_hash") }
      }
      #expect(stored.contains(SecretBytes.sha256(raw)) && !stored.contains(raw))
      let spoiled = [
        "", issued.token.text + "A", String(secret), ".\(secret)", "0\(issued.token.text)", "-7.\(secret)",
        "x.\(secret)",
        "99999999999999999999.\(secret)",
      ]
      for text in spoiled { #expect(SessionToken(text) == nil, "\(text)") }
      #expect(try await world.sessions.find(SessionToken(account: 7)) == nil)
    }
  }

  @Test("carry a form token that no other session has", arguments: TestEngine.allCases)
  func csrf(engine: TestEngine) async throws {
    try await SignInWorld.with(engine) { world in
      let sessions = world.sessions
      let amina = try await world.verified(.amina)
      let yann = try await world.verified(.yann)
      let token = try sessions.csrfToken(for: amina)
      #expect(try sessions.isValid(csrfToken: token, for: amina))
      #expect(try !sessions.isValid(csrfToken: token, for: yann))
      #expect(try !sessions.isValid(csrfToken: "", for: amina))
      #expect(try !sessions.isValid(csrfToken: token + "A", for: amina))
    }
  }

  @Test("are not needed for a form before signing in: cookie and field must belong together and be fresh")
  func anonymousForms() async throws {
    try await SignInWorld.with(.memory) { world in
      let sessions = world.sessions
      let (nonce, other) = (sessions.newAnonymousNonce(), sessions.newAnonymousNonce())
      let field = try sessions.anonymousFormToken(nonce: nonce)
      #expect(try sessions.isValid(formToken: field, nonce: nonce))
      #expect(try !sessions.isValid(formToken: field, nonce: other))
      #expect(try !sessions.isValid(formToken: "", nonce: nonce))
      #expect(try !sessions.isValid(formToken: field, nonce: ""))
      // Whatever somebody else writes into the cookie is no nonce, and no sum that is too large.
      for made in [Int64.min, -1, Int64.max] { #expect(!sessions.isFresh(nonce: "\(made).x")) }
      world.clock.advance(seconds: world.installation.signIns.settings.formTokenSeconds + 1)
      #expect(try !sessions.isValid(formToken: field, nonce: nonce))
    }
  }

  @Test("give no access to a closed account", arguments: TestEngine.allCases)
  func closed(engine: TestEngine) async throws {
    try await SignInWorld.with(engine) { world in
      _ = try await world.verified(.amina)
      _ = try await world.installation.database.write { try $0.execute("UPDATE account SET status = 'closed'") }
      #expect(try await world.enter(.amina).access == .unverified)
    }
  }

  @Test("and links, tries and unconfirmed sign-ins are swept away once they ran out", arguments: TestEngine.allCases)
  func swept(engine: TestEngine) async throws {
    try await SignInWorld.with(engine) { world in
      let amina = try await world.verified(.amina)
      try await world.signIns.open(Person.yann.form, from: Person.yann.client)
      try await SignInSweep(world.installation).run()
      #expect(try await world.sessions.list(of: amina).lines.count == 1)
      #expect(try await world.count("sign_in") == 2)
      world.clock.advance(seconds: 3 * 86_400)
      try await SignInSweep(world.installation).run()
      for table in ["session", "one_time_link", "throttle"] { #expect(try await world.count(table) == 0, "\(table)") }
      #expect(try await world.count("sign_in") == 1)
      #expect(try await world.enter(.amina).holder != nil)
    }
  }
}
