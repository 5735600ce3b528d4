import Hummingbird
import HummingbirdTesting
import Testing
import Words

@testable import Demo
@testable import SigningIn
@testable import Site

@Suite("The whole site")
struct WholeSiteTests {
  @Test(
    "every public page answers in every language",
    arguments: [
      "/", "/help", "/ask", "/ask/accrual", "/ask/price", "/ask/deadlines", "/ask/cancel", "/help/scam",
      "/help/ranking", "/trainings", "/trainings?q=x", "/trainings/20", "/sign-in",
      "/sign-ins/new", "/sign-ins/forgotten", "/sign-ins/not-verified", "/sign-ins/check-mail",
    ],
    Language.allCases)
  func publicPages(_ address: String, _ language: Language) async throws {
    try await TestSite.run { _, client in
      let visitor = Browser(client)
      try await visitor.open(address, language: language.rawValue)
      #expect(visitor.status == 200 && visitor.has("<html lang=\"\(language.rawValue)\""))
    }
  }

  @Test("the chosen language is kept")
  func language() async throws {
    try await TestSite.run { _, client in
      let visitor = Browser(client)
      try await visitor.open("/?lang=ar")
      try await visitor.open("/help")
      #expect(visitor.has("dir=\"rtl\""))
    }
  }

  @Test("the style sheet has an address of its content and is kept for a year")
  func assets() async throws {
    try await TestSite.run { test, client in
      let address = test.site.assets.address(of: "acquis.css")
      let response = try await client.executeRequest(uri: address, method: .get, headers: [:], body: nil)
      #expect(response.status == .ok && response.headers[.cacheControl]?.contains("immutable") ?? false)
      let other = try await client.executeRequest(uri: "/assets/acquis.0.css", method: .get, headers: [:], body: nil)
      #expect(other.status == .notFound)
    }
  }

  @Test("lives and is ready")
  func health() async throws {
    try await TestSite.run { _, client in
      for address in ["/healthz", "/readyz"] {
        let response = try await client.executeRequest(uri: address, method: .get, headers: [:], body: nil)
        #expect(response.status == .ok)
      }
    }
  }

  @Test("a demo moves its date, shows its mail, and deadlines pass")
  func demo() async throws {
    try await TestSite.run(isDemo: true) { _, client in
      let amina = Browser(client)
      try await amina.signIn(TestSite.amina)
      try await amina.open(.request(30))
      try await amina.send(.request(30))
      let file = amina.address
      try await amina.open(DemoRoute.mailbox)
      #expect(amina.has("Nouvelle demande") && amina.has("/organisation/enrolments/"))
      try await amina.open(DemoRoute.clock)
      try await amina.send(DemoRoute.clock, ["days": "7"])
      #expect(amina.has("8 septembre 2026"))
      try await amina.open(file)
      #expect(amina.has("Sans réponse"))
    }
  }

  @Test("outside a demo there is no mailbox and no clock")
  func noDemo() async throws {
    try await TestSite.run { _, client in
      let visitor = Browser(client)
      try await visitor.open(DemoRoute.mailbox)
      #expect(visitor.status == 404)
      try await visitor.open("/")
      #expect(!visitor.has("class=\"demo\""))
    }
  }

  @Test("sessions are listed and ended, and the password is changed")
  func security() async throws {
    try await TestSite.run { _, client in
      let first = Browser(client)
      try await first.signIn(TestSite.amina)
      let second = Browser(client)
      try await second.signIn(TestSite.amina)
      try await second.open(.security)
      try await second.send(SignInRoute.otherSessions)
      try await first.open(.rights)
      #expect(first.address.hasPrefix("/sign-in"))
      try await second.open(.security)
      try await second.send(SignInRoute.password, ["current": "faux", "password": "un nouveau jardin plus grand"])
      #expect(second.status == 422)
      try await second.send(
        SignInRoute.password, ["current": TestSite.password, "password": "un nouveau jardin plus grand"])
      #expect(second.has("Votre mot de passe est changé"))
      try await second.open(.security)
      try await second.send(.signOut)
      #expect(second.has("Vous êtes déconnecté"))
      try await second.open(.rights)
      #expect(second.address.hasPrefix("/sign-in"))
    }
  }
}
