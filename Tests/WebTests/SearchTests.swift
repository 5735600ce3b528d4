import HummingbirdTesting
import LearningAccount
import Testing
import Words

@testable import Catalogue
@testable import Web

@Suite("Search as an address asks it")
struct SearchTests {
  @Test(
    "an address is read, and written again in the plainest way",
    arguments: [
      ("q=pain&near=Lyon&radius=30&maxPrice=&page=1", "/trainings?q=pain&near=Lyon"),
      ("level=4&level=3&level=4", "/trainings?level=3&level=4"),
      ("maxPrice=12,50", "/trainings?maxPrice=12.50"), ("maxPrice=1%20500%20%E2%82%AC", "/trainings?maxPrice=1500"),
      ("maxPrice=%D9%A1%D9%A5%D9%A0%D9%A0", "/trainings?maxPrice=1500"),
      ("maxPrice=1500.00", "/trainings?maxPrice=1500"),
      ("remote=1&near=Lyon", "/trainings?near=Lyon&mode=remote"), ("remote=1&mode=remote", "/trainings?mode=remote"),
      ("radius=12.5", "/trainings?radius=12.5"), ("start=2026-10-01", "/trainings?start=2026-10-01"),
      ("start=2026-10", "/trainings?start=2026-10-01"), ("department=2a", "/trainings?department=2A"),
      ("certification=rncp%2037537", "/trainings?certification=RNCP37537"),
      ("kind=rncp&kind=other", "/trainings?kind=other&kind=rncp"),
      ("region=84&duration=35-150", "/trainings?region=84&duration=35-150"), ("page=3", "/trainings?page=3"),
      ("page=900", "/trainings?page=50"), ("page=-1", "/trainings"), ("q=%20%20", "/trainings"),
      ("utm_source=x&colour=red&q=pain", "/trainings?q=pain"), ("=&&&==", "/trainings"),
    ])
  func reading(_ address: String, again: String) {
    let asked = AskedSearch(address: address)
    #expect(asked.query.address == again)
    #expect(asked.problems.isEmpty)
    #expect(AskedSearch(address: String(again.drop { $0 != "?" }.dropFirst())).query == asked.query)
  }

  @Test(
    "what cannot be asked is said, narrows nothing and goes into no address",
    arguments: [
      ("maxPrice=cheap", "price"), ("maxPrice=12,5055", "price"), ("maxPrice=-5", "price"),
      ("maxPrice=99999999999999999", "price"), ("radius=0", "radius"), ("radius=9999", "radius"),
      ("radius=far", "radius"),
      ("start=tomorrow", "start"), ("start=2026-13-01", "start"), ("level=99", "choice"), ("level=x", "choice"),
      ("kind=invented", "choice"), ("mode=foo", "choice"), ("price=1-2", "choice"), ("department=999", "choice"),
      ("region=0", "choice"), ("duration=long", "choice"), ("certification=21538", "choice"),
    ])
  func problems(_ address: String, name: String) throws {
    let asked = AskedSearch(address: "q=pain&" + address)
    #expect(asked.problems.map(\.name) == [name])
    #expect(asked.query.address == "/trainings?q=pain")
    let html = try page { $0.problems = asked.problems }
    #expect(html.contains(HTML("\(try #require(asked.problems.first).typed)").markup))
  }

  @Test("everything that is chosen is ticked and can be taken away, even where nothing was found")
  func chips() throws {
    let level = SearchFacet.named("level")!
    let asked = AskedSearch(address: "level=4&level=3&certification=RNCP37537&start=2026-10-01")
    let html = try page {
      $0.query = asked.query
      $0.facets = [level: [FacetValue(value: "3", count: 5), FacetValue(value: "6", count: 2)]]
    }
    let chosen = html.components(separatedBy: "chip chosen").count - 1
    #expect(chosen == 4)
    #expect(html.components(separatedBy: "aria-current=\"true\"").count - 1 == 2 + 1)
    #expect(html.contains("RNCP37537") && html.contains("niveau 4 (bac)") && html.contains("1er octobre 2026"))
    #expect(html.contains("href=\"/trainings?start=2026-10-01&amp;level=4&amp;certification=RNCP37537\""))
    #expect(html.contains("href=\"/trainings?level=3&amp;level=4&amp;certification=RNCP37537\""))
    #expect(
      html.contains(
        "href=\"/trainings?start=2026-10-01&amp;level=3&amp;level=4&amp;level=6&amp;certification=RNCP37537\""))
  }

  @Test("a price that cannot be read stays in its field to be mended")
  func typedPrice() throws {
    let html = try page { $0.problems = [.price("douze")] }
    #expect(html.contains("value=\"douze\" aria-invalid=\"true\""))
    #expect(try page { $0.query.maximumPrice = Amount(minor: 1250, unit: .ofOffers) }.contains("value=\"12.50\""))
  }

  @Test("every value of a facet with a fixed list has its words", arguments: Language.allCases)
  func words(_ language: Language) throws {
    let words = try Texts.shipped().language(language)
    let known = SearchVocabulary.shipped
    for facet in SearchFacet.all {
      let values =
        SearchBands.euros.names + SearchBands.hours.names + (1...8).map(String.init) + TeachingMode.allCases.map(\.name)
        + Array(known.kinds)
      for value in values.compactMap({ facet.read($0, known) }) where facet.label(value).hasPrefix("term:") {
        let isThere = words.has("term.\(facet.name).\(value)")
        #expect(isThere, "\(facet.name) \(value)")
      }
    }
  }

  @Test("where too many search at once, the page says so and when to come again")
  func busy() async throws {
    var catalogue = CatalogueSource.sample
    catalogue.search = { _ in throw SearchError.busy }
    try await TestSite.run(catalogue: catalogue) { _, client in
      let response = try await client.executeRequest(uri: "/trainings?q=x", method: .get, headers: [:], body: nil)
      #expect(response.status == .serviceUnavailable && response.headers[.retryAfter] == "1")
      let begin = try await client.executeRequest(uri: "/trainings", method: .get, headers: [:], body: nil)
      #expect(begin.status == .ok)
    }
  }

  private func page(_ change: (inout SearchPage) -> Void) throws -> String {
    var page = SearchPage(query: SearchQuery(), total: 0, hits: [])
    change(&page)
    return Frame(words: try Texts.shipped().language(.french), assets: try Assets.shipped()).document(page).markup
  }
}
