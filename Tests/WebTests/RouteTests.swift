import Catalogue
import Testing

@testable import Web

@Suite("Routes")
struct RouteTests {
  @Test("the same case makes the link and the router's pattern")
  func patterns() {
    #expect(Route.acceptance(7).path == "/enrolments/7/acceptance")
    #expect(Route.acceptance(.any).path == "/enrolments/:id/acceptance")
  }

  @Test("a query is percent-encoded and read back by any server")
  func queries() {
    let level = SearchFacet.named("level")!
    var query = SearchQuery(text: "pâtissier & co")
    query.choices.toggle("4", of: level)
    query.choices.toggle("3", of: level)
    query.page = 2
    #expect(query.address == "/trainings?q=p%C3%A2tissier%20%26%20co&level=3&level=4&page=2")
    #expect(
      query.changed { $0.choices.toggle("3", of: level) }.address == "/trainings?q=p%C3%A2tissier%20%26%20co&level=4")
  }
}
