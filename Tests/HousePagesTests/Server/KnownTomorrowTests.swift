import Enrolments
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Identity
import LearningAccount
import Ledger
import Offers
import Testing

@testable import Site

@Suite("What becomes known tomorrow is charged to nobody today")
struct KnownTomorrowTests {
  private static let price = """
    {"day": "2026-09-01", "actionType": "rncp", "cleA": false, "price": "1800.00", "holderStatus": "employee",
     "lots": [{"id": "a", "source": "accrual", "amount": "2000.00"}], "thirdParties": []}
    """
  private static let query = "price=1800&actionType=rncp&holderStatus=employee&rights-accrual=2000&day=2026-09-01"

  @Test("the simulator, the API, the front door, the law's page and a file agree: 150 euros today, 500 tomorrow")
  func today() async throws {
    try await TestSite.run(scheme: TestSite.schemeKnownTomorrow()) { test, client in
      try await expect("150", test, client)
      test.clock.advance(days: 1)
      try await expect("500", test, client)
    }
  }

  private func expect(_ euros: String, _ test: TestSite, _ client: any TestClientProtocol) async throws {
    let visitor = Browser(client)
    try await visitor.open("/ask/price?\(Self.query)")
    #expect(visitor.has("<p class=\"balance own\">\(euros),00\u{202F}€</p>"), "the simulator")
    try await visitor.open("/")
    #expect(visitor.has("\(euros)\u{202F}€"), "the front door")
    try await visitor.open("/law?q=participation.amount")
    #expect(visitor.has("\(euros),00\u{202F}€"), "the law")
    let answer = try await client.execute(
      uri: "/api/v1/explain/price", method: .post, headers: [.contentType: "application/json"],
      body: ByteBuffer(string: Self.price))
    #expect(String(buffer: answer.body).contains("\"own\":\"\(euros).00\""), "the API")
    let split = try await file(test)
    #expect(split.own?.decimal == "\(euros).00", "a file")
  }

  /// What a request of Amina's would cost her now.
  private func file(_ test: TestSite) async throws -> PriceAnswer {
    let access = try await test.installation.database.read { transaction in
      try HolderAccess.find(account: test.account, by: OperatorAccess(commandLine: "test"), in: transaction)
    }
    let terms = TrainingTerms(
      organisation: TestSite.organisationID, actionType: "rncp", price: Samples.euros(180_000),
      startsOn: Samples.day("2026-10-05"), endsOn: Samples.day("2026-11-13"), prerequisites: false,
      territory: "metropole")
    return try await Enrolments(test.installation).preview(access, of: terms, holderStatus: "employee").split.answer
  }
}
