import Testing

@testable import Trainings

@Suite("What was asked of the search")
struct AskedSearchTests {
  @Test("is an address, percent-encoded, that any server reads back")
  func queries() {
    var query = AskedSearch()
    query.text = "pâtissier & co"
    query.choices = ["level": ["4", "3"]]
    query.page = 2
    #expect(query.address == "/trainings?q=p%C3%A2tissier%20%26%20co&level=3&level=4&page=2")
    #expect(query.changed { $0.toggle("level", "3") }.address == "/trainings?q=p%C3%A2tissier%20%26%20co&level=4")
  }
}
