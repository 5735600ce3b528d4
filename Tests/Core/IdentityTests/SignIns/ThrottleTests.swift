import LearningAccount
import Storage
import StorageTesting
import Testing

@testable import Identity
@testable import Ledger
@testable import Secrets

@Suite("Slowing down")
struct ThrottleTests {
  private func attempt(_ world: SignInWorld, _ identifier: String, from client: Client) async -> SignInError? {
    do {
      _ = try await world.signIns.enter(identifier: identifier, password: "not this one", from: client)
      return nil
    } catch { return error as? SignInError }
  }

  @Test(
    "doubles the wait after the free tries, up to a longest one",
    arguments: zip([1, 4, 5, 6, 7, 12, 13, 14, 40, 1000], [0, 0, 2, 4, 8, 256, 512, 900, 900, 900] as [Int64]))
  func doubles(tries: Int64, wait: Int64) {
    #expect(Throttle.waitSeconds(afterTries: tries, ThrottleRules().identifierFromClient) == wait)
  }

  @Test("counts alike for identifiers that exist and that do not", arguments: TestEngine.allCases)
  func countsAlike(engine: TestEngine) async throws {
    try await SignInWorld.with(engine) { world in
      _ = try await world.verified(.amina)
      var outcomes: [[SignInError?]] = []
      for (identifier, address) in [("amina@example.org", "203.0.113.1"), ("nobody@example.org", "203.0.113.2")] {
        var outcome: [SignInError?] = []
        for _ in 0..<7 { outcome.append(await attempt(world, identifier, from: Client(address: address))) }
        outcomes.append(outcome)
      }
      #expect(outcomes[0] == outcomes[1])
      #expect(outcomes[0] == Array(repeating: .wrong, count: 5) + Array(repeating: .slowDown(seconds: 2), count: 2))
    }
  }

  @Test("never lasts: waiting is enough, and impatience does not lengthen it", arguments: TestEngine.allCases)
  func ends(engine: TestEngine) async throws {
    try await SignInWorld.with(engine) { world in
      let amina = Person.amina
      _ = try await world.verified(amina)
      for _ in 0..<5 { _ = await attempt(world, amina.email, from: amina.client) }
      for _ in 0..<50 { #expect(await attempt(world, amina.email, from: amina.client) == .slowDown(seconds: 2)) }
      world.clock.advance(seconds: 2)
      #expect(try await world.enter(amina).holder != nil)
      // Success forgets the tries.
      for _ in 0..<5 { #expect(await attempt(world, amina.email, from: amina.client) == .wrong) }
    }
  }

  @Test("does not run the password check while one has to wait", arguments: TestEngine.allCases)
  func costsNothing(engine: TestEngine) async throws {
    try await SignInWorld.with(engine) { world in
      for _ in 0..<5 { _ = await attempt(world, "nobody@example.org", from: Person.amina.client) }
      let before = world.hashes
      for _ in 0..<20 { _ = await attempt(world, "nobody@example.org", from: Person.amina.client) }
      #expect(world.hashes == before)
    }
  }

  @Test("leaves the owner's own device alone while strangers try from many addresses", arguments: TestEngine.allCases)
  func knownDevice(engine: TestEngine) async throws {
    try await SignInWorld.with(engine) { world in
      let amina = Person.amina
      _ = try await world.verified(amina)
      let token = try await world.signIns.enter(
        identifier: amina.email, password: amina.password, from: amina.client
      ).deviceToken
      for address in 0..<40 {
        _ = await attempt(world, amina.email, from: Client(address: "203.0.113.\(address)"))
      }
      guard case .slowDown(let seconds) = await attempt(world, amina.email, from: Client(address: "198.51.100.1"))
      else {
        Issue.record("a new address is not slowed down")
        return
      }
      #expect(seconds <= 30)
      let known = Client(address: "198.51.100.2", deviceToken: token)
      _ = try await world.signIns.enter(identifier: amina.email, password: amina.password, from: known)
      // A token is worth nothing for another sign-in, or when it was altered.
      for bad in [token + "x", "1" + token, "nonsense", ""] {
        let client = Client(address: "198.51.100.3", deviceToken: bad)
        #expect(await attempt(world, amina.email, from: client) == .slowDown(seconds: seconds))
      }
    }
  }

  @Test("lets no more tries through when they come all at once", arguments: TestEngine.allCases)
  func allAtOnce(engine: TestEngine) async throws {
    try await SignInWorld.with(engine) { world in
      let judged = await withTaskGroup(of: Bool.self) { group in
        for _ in 0..<40 {
          group.addTask { await attempt(world, "nobody@example.org", from: Person.thief.client) == .wrong }
        }
        return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
      }
      #expect(judged == 5)
    }
  }

  @Test("slows down one address that tries many identifiers, and forgets it later", arguments: TestEngine.allCases)
  func oneAddress(engine: TestEngine) async throws {
    try await SignInWorld.with(engine) { world in
      let client = Person.thief.client
      for number in 0..<30 { #expect(await attempt(world, "p\(number)@example.org", from: client) == .wrong) }
      #expect(await attempt(world, "another@example.org", from: client) == .slowDown(seconds: 2))
      #expect(await attempt(world, "another@example.org", from: Person.amina.client) == .wrong)
      world.clock.advance(seconds: 2 * 3600)
      for number in 0..<29 { #expect(await attempt(world, "p\(number)@example.com", from: client) == .wrong) }
    }
  }

  @Test("bounds the mails that one can cause to an address", arguments: TestEngine.allCases)
  func mails(engine: TestEngine) async throws {
    try await SignInWorld.with(engine) { world in
      _ = try await world.verified(.amina)
      var slowed = 0
      for attempt in 0..<8 {
        do {
          try await world.signIns.forgot(identifier: "amina@example.org", from: Client(address: "203.0.113.\(attempt)"))
        } catch SignInError.slowDown { slowed += 1 }
      }
      #expect(slowed == 5)
      #expect(try await world.mails().filter { $0.hasPrefix("signIn.reset") }.count == 3)
    }
  }

  @Test("keeps neither numbers nor addresses", arguments: TestEngine.allCases)
  func blind(engine: TestEngine) async throws {
    try await SignInWorld.with(engine) { world in
      _ = await attempt(world, "amina@example.org", from: Person.amina.client)
      let keys = try await world.installation.database.read {
        try $0.rows("SELECT throttle_key FROM throttle").map { try $0.blob("throttle_key") }
      }
      #expect(keys.count == 3 && keys.allSatisfy { $0.count == 32 })
      #expect(!keys.contains(SecretBytes.sha256(Array("enter:email:amina@example.org".utf8))))
    }
  }

  @Test(
    "takes the network of an IPv6 address as one subscriber",
    arguments: [
      ("192.0.2.7", "192.0.2.7"), ("::ffff:192.0.2.7", "192.0.2.7"), ("2001:db8:1:2:3:4:5:6", "20010db800010002/64"),
      ("2001:db8:1:2::1", "20010db800010002/64"), ("fe80::1%eth0", "fe80000000000000/64"), ("", ""),
    ])
  func networks(address: String, network: String) { #expect(Client.network(of: address) == network) }
}
