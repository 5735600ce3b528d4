import Hummingbird
import HummingbirdTesting
import Testing

@testable import HolderEnrolments
@testable import Payments
@testable import SigningIn
@testable import Site

@Suite("What strangers and other people cannot do")
struct SiteSecurityTests {
  private static let holderPages =
    [Route.rights, .enrolments, .enrolment(1), .request(30), .security].map(\.path)
    + [HolderEnrolmentRoute.acceptance(1).path, PaymentRoute.payment(1).path]

  @Test("a stranger is led to the sign-in, and back afterwards", arguments: holderPages)
  func stranger(_ path: String) async throws {
    try await TestSite.run { _, client in
      let stranger = Browser(client)
      try await stranger.open(path)
      #expect(stranger.address.hasPrefix("/sign-in?next="))
    }
  }

  @Test("another organisation's, another holder's and unknown files are not found")
  func foreignFiles() async throws {
    try await TestSite.run { test, client in
      let organisation = Browser(client)
      try await organisation.signIn(TestSite.organisation)
      for slot in ["\(test.account)-77", "1-1", "x", "1-2-3", "-1-5"] {
        try await organisation.open(.organisationEnrolment(.init(slot)))
        #expect(organisation.status == 404)
      }
      try await organisation.open(.rights)
      #expect(organisation.status == 403)
      let amina = Browser(client)
      try await amina.signIn(TestSite.amina)
      try await amina.open(.requests)
      #expect(amina.status == 403)
      try await amina.open(.enrolment(99))
      #expect(amina.status == 404)
    }
  }

  @Test("a form without our proof, or with another visitor's, does nothing")
  func foreignForms() async throws {
    try await TestSite.run { _, client in
      let stranger = Browser(client)
      try await stranger.open(.signIn)
      let foreign = try requireValue(stranger.hidden("formToken"))
      let amina = Browser(client)
      try await amina.signIn(TestSite.amina)
      try await amina.open(.request(30))
      for proof in ["", "x", foreign] {
        try await amina.send(.request(30), proof: proof)
        #expect(amina.status == 403)
        try await amina.open(.request(30))
      }
      try await amina.open(.enrolments)
      #expect(amina.has("Aucun dossier"))
    }
  }

  @Test("wrong passwords and unknown addresses are answered alike, and then slowed down")
  func wrongPasswords() async throws {
    try await TestSite.run { _, client in
      let known = Browser(client)
      try await known.signIn(TestSite.amina, "pas le bon mot de passe")
      let unknown = Browser(client)
      try await unknown.signIn("personne@exemple.fr", "pas le bon mot de passe")
      #expect(known.status == 422 && unknown.status == 422)
      let words = "ne va pas avec ce mot de passe"
      #expect(known.has(words) && unknown.has(words))
      for _ in 1...10 { try await known.signIn(TestSite.amina, "pas le bon mot de passe") }
      #expect(known.status == 429)
    }
  }

  @Test("someone with number, name, birth date and a fresh address sees nothing of the account")
  func thief() async throws {
    try await TestSite.run(isDemo: true) { _, client in
      let thief = Browser(client)
      try await thief.open(.openSignIn)
      try await thief.send(
        .openSignIn,
        [
          "number": TestSite.number, "birthName": "Benali", "firstNames": "Amina", "birthDay": "12", "birthMonth": "8",
          "birthYear": "1955", "email": "voleur@exemple.fr", "password": "la porte du jardin bleu",
        ])
      #expect(thief.address == "/sign-ins/check-mail")
      for path in Self.holderPages {
        try await thief.open(path)
        #expect(!thief.has("2\u{202F}000,00"))
      }
    }
  }

  @Test(
    "the next address of a sign-in never leads away",
    arguments: ["https://evil.example", "//evil.example", "/\\evil", "javascript:alert(1)", "%2F%2Fevil.example"])
  func openRedirect(_ next: String) async throws {
    #expect(LocalAddress(next) == nil || LocalAddress(next)?.text == "/rights")
  }

  @Test("every answer carries the strict policy; signed-in pages are kept nowhere")
  func headers() async throws {
    try await TestSite.run { _, client in
      for address in ["/", "/nowhere", "/healthz", "/trainings?q=x"] {
        let response = try await client.executeRequest(uri: address, method: .get, headers: [:], body: nil)
        let policy = response.headers[.contentSecurityPolicy] ?? ""
        #expect(policy.contains("default-src 'none'") && !policy.contains("unsafe"))
        #expect(response.headers[.cacheControl]?.contains("no-store") ?? false)
      }
    }
  }

  @Test("a form that is too large, of another kind, or another method is refused with a page")
  func limits() async throws {
    try await TestSite.run { _, client in
      let form: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
      let large = try await client.executeRequest(
        uri: "/sign-in", method: .post, headers: form, body: ByteBuffer(repeating: 65, count: 100_000))
      #expect(large.status == .contentTooLarge)
      let json = try await client.executeRequest(
        uri: "/sign-in", method: .post, headers: [.contentType: "application/json"], body: ByteBuffer(string: "{}"))
      #expect(json.status == .badRequest)
      let long = try await client.executeRequest(
        uri: "/trainings?q=" + String(repeating: "a", count: 9000), method: .get, headers: [:], body: nil)
      #expect(long.status == .uriTooLong)
    }
  }
}
