import LearningAccount
import Storage
import StorageTesting
import Testing

@testable import Identity
@testable import Ledger

@Suite("The life of a sign-in")
struct SignInLifeTests {
  @Test("from opening to signing out", arguments: TestEngine.allCases)
  func wholeLife(engine: TestEngine) async throws {
    try await SignInWorld.with(engine) { world in
      let amina = Person.amina
      try await world.signIns.open(amina.form, from: amina.client)
      #expect(try await world.mails() == ["signIn.confirm → amina@example.org"])
      // Before the address is confirmed it opens nothing.
      await #expect(throws: SignInError.wrong) { try await world.enter(amina) }

      let token = try await world.token(to: amina.email, "signIn.confirm")
      #expect(try await world.signIns.works(token, for: .confirmEmail))
      let issued = try await world.signIns.confirm(token, password: amina.password, from: amina.client)
      #expect(try await !world.signIns.works(token, for: .confirmEmail))
      let early = try #require(try await world.sessions.find(issued.token))
      #expect(early.access == .unverified)

      try await world.verify(amina)
      #expect(try await world.sessions.find(issued.token) == nil)
      let session = try await world.enter(amina)
      let holder = try #require(session.holder)
      #expect(holder.signIn == session.signIn)
      #expect(session.firstNames == "Amina" && session.kind == .holder && session.member == nil)
      let account = try await world.installation.database.read { try Account.find(holder.account, in: $0) }
      #expect(account?.status == .active && account?.assurance == .verified)

      try await world.sessions.end(session)
      #expect(try await world.sessions.list(of: session).lines.isEmpty)
      #expect(try await world.mails().last == "signIn.verified → amina@example.org")
    }
  }

  @Test("by number works for the verified holder only", arguments: TestEngine.allCases)
  func byNumber(engine: TestEngine) async throws {
    try await SignInWorld.with(engine) { world in
      let amina = Person.amina
      _ = try await world.openAndConfirm(amina)
      await #expect(throws: SignInError.wrong) {
        try await world.signIns.enter(identifier: amina.form.number, password: amina.password, from: amina.client)
      }
      try await world.verify(amina)
      let issued = try await world.signIns.enter(
        identifier: NIR("2900569383042").normalized, password: amina.password, from: amina.client)
      #expect(try await world.sessions.find(issued.token)?.holder != nil)
    }
  }

  @Test("a link works once and not after its time", arguments: TestEngine.allCases)
  func linksEnd(engine: TestEngine) async throws {
    try await SignInWorld.with(engine) { world in
      let (amina, yann) = (Person.amina, Person.yann)
      _ = try await world.openAndConfirm(amina)
      let used = try await world.token(to: amina.email, "signIn.confirm")
      await #expect(throws: SignInError.linkInvalid) {
        try await world.signIns.confirm(used, password: amina.password, from: amina.client)
      }
      try await world.signIns.open(yann.form, from: yann.client)
      let late = try await world.token(to: yann.email, "signIn.confirm")
      world.clock.advance(seconds: world.installation.signIns.settings.confirmLinkSeconds)
      await #expect(throws: SignInError.linkInvalid) {
        try await world.signIns.confirm(late, password: yann.password, from: yann.client)
      }
    }
  }

  @Test(
    "a forgotten password is chosen anew by a link, which ends every session and every other link",
    arguments: TestEngine.allCases)
  func forgotten(engine: TestEngine) async throws {
    try await SignInWorld.with(engine) { world in
      let amina = Person.amina
      let session = try await world.verified(amina)
      let before = try await world.mails().count
      try await world.signIns.forgot(identifier: amina.email, from: amina.client)
      let first = try await world.token(to: amina.email, "signIn.reset")
      try await world.signIns.forgot(identifier: amina.form.number, from: amina.client)
      let second = try await world.token(to: amina.email, "signIn.reset")
      #expect(first != second)

      await #expect(throws: SignInError.self) {
        try await world.signIns.choosePassword(second, with: "motdepasse2024", from: amina.client)
      }
      let issued = try await world.signIns.choosePassword(second, with: "quatre chiens au port", from: amina.client)
      #expect(try await world.sessions.list(of: session).lines.map(\.id) == [issued.id])
      #expect(try await world.sessions.find(issued.token)?.holder != nil)
      for token in [first, second] {
        await #expect(throws: SignInError.linkInvalid) {
          try await world.signIns.choosePassword(token, with: "cinq oies dans le pré", from: amina.client)
        }
      }
      await #expect(throws: SignInError.wrong) { try await world.enter(amina) }
      #expect(
        try await world.mails().dropFirst(before) == [
          "signIn.reset → amina@example.org", "signIn.reset → amina@example.org",
          "signIn.passwordChanged → amina@example.org",
        ])
    }
  }

  @Test("a password is changed with the current one, and the session with it", arguments: TestEngine.allCases)
  func changed(engine: TestEngine) async throws {
    try await SignInWorld.with(engine) { world in
      let amina = Person.amina
      let other = try await world.verified(amina)
      let session = try await world.enter(amina)
      await #expect(throws: SignInError.wrong) {
        try await world.signIns.changePassword(
          in: session, current: "not this one", new: "quatre chiens au port", from: amina.client)
      }
      let issued = try await world.signIns.changePassword(
        in: session, current: amina.password, new: "quatre chiens au port", from: amina.client)
      #expect(try await world.sessions.list(of: other).lines.map(\.id) == [issued.id])
      let entered = try await world.signIns.enter(
        identifier: amina.email, password: "quatre chiens au port", from: amina.client)
      #expect(entered.token != issued.token)
    }
  }

  @Test("a member of an organisation is invited, chooses a password and acts for it", arguments: TestEngine.allCases)
  func member(engine: TestEngine) async throws {
    try await SignInWorld.with(engine) { world in
      let client = Client(address: "192.0.2.30")
      try await world.signIns.invite(
        email: "Office@Greta.example", to: 4242, named: "Greta de Lyon", language: "fr",
        by: OperatorAccess(commandLine: "root"))
      let token = try await world.token(to: "office@greta.example", "signIn.invited")
      await #expect(throws: SignInError.wrong) {
        try await world.signIns.enter(identifier: "office@greta.example", password: "", from: client)
      }
      let issued = try await world.signIns.choosePassword(token, with: "des cours du soir", from: client)
      let session = try #require(try await world.sessions.find(issued.token))
      #expect(session.member?.organisation == 4242 && session.holder == nil && session.kind == .member)
      let account = try await world.installation.database.read { try Account.find(4242, in: $0) }
      #expect(account?.kind == .organisation)
      await #expect(throws: AccountError.isMember(email: "office@greta.example")) {
        try await world.accounts.dossier(email: "office@greta.example")
      }
    }
  }

  @Test("demo people are verified at once", arguments: TestEngine.allCases)
  func demo(engine: TestEngine) async throws {
    try await SignInWorld.with(engine) { world in
      let generator = OperatorAccess(commandLine: "demo")
      let account = try await world.signIns.addVerifiedHolder(Person.amina.form, by: generator)
      #expect(try await world.enter(.amina).holder?.account == account)
      let access = try await world.installation.database.read {
        try HolderAccess.find(account: account, by: generator, in: $0)
      }
      #expect(access.signIn == nil && access.actor == .operator("demo"))
      try await world.signIns.addMember(
        email: "a@greta.example", password: "des cours du soir", to: 4242, language: "fr", by: generator)
      let issued = try await world.signIns.enter(
        identifier: "a@greta.example", password: "des cours du soir", from: Person.yann.client)
      #expect(try await world.sessions.find(issued.token)?.member?.organisation == 4242)
    }
  }
}
