import Foundation
import HummingbirdTesting
import LearningAccount
import Testing
import Words

@testable import Offers
@testable import Site
@testable import Trainings

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
      ("page=900", "/trainings?page=50"), ("q=%20%20", "/trainings"),
      ("utm_source=x&colour=red&q=pain", "/trainings?q=pain"), ("=&&&==", "/trainings"),
    ])
  func reading(_ address: String, again: String) throws {
    let asked = try AskedSearch(address: address)
    #expect(asked.query.address == again)
    #expect(asked.state.problems.isEmpty)
    #expect(try AskedSearch(address: String(again.drop { $0 != "?" }.dropFirst())).query == asked.query)
  }

  @Test(
    "a value that no form and no link of ours has is a bad address",
    arguments: [
      "radius=0", "radius=9999", "radius=far", "start=tomorrow", "start=2026-13-01", "page=0", "page=two", "remote=0",
      "level=99", "level=x", "kind=invented", "mode=foo", "price=1-2", "department=999", "region=0", "duration=long",
      "certification=21538",
    ])
  func unknown(_ address: String) async throws {
    #expect(throws: SiteError.badRequest) { try AskedSearch(address: "q=pain&" + address) }
    try await TestSite.run { _, client in
      let response = try await client.executeRequest(
        uri: "/trainings?q=pain&" + address, method: .get, headers: [:], body: nil)
      #expect(response.status == .badRequest)
    }
  }

  @Test(
    "a price that is none is asked for again, and nothing is searched meanwhile",
    arguments: ["cheap", "12,5055", "-5", "99999999999999999"])
  func price(_ typed: String) async throws {
    var catalogue = CatalogueSource.sample
    catalogue.search = { _ in throw SearchError.failed("nobody asked") }
    try await TestSite.run(catalogue: catalogue) { _, client in
      let response = try await client.executeRequest(
        uri: "/trainings?q=pain&maxPrice=\(typed)", method: .get, headers: [:], body: nil)
      #expect(response.status == .unprocessableContent)
      let html = String(buffer: response.body)
      #expect(html.contains("Écrivez une somme") && html.contains("value=\"\(typed)\" aria-invalid=\"true\""))
    }
  }

  @Test("everything that is chosen is ticked and can be taken away, even where nothing was found")
  func chips() throws {
    let level = SearchFacet.named("level")!
    let asked = try AskedSearch(address: "level=4&level=3&certification=RNCP37537&start=2026-10-01")
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

  @Test("the most that it may cost is shown without cents where there are none")
  func shownPrice() throws {
    #expect(try page { $0.query.maximumPrice = Amount(minor: 1250, unit: .ofOffers) }.contains("value=\"12.50\""))
    #expect(try page { $0.query.maximumPrice = Amount(minor: 150_000, unit: .ofOffers) }.contains("value=\"1500\""))
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

  @Test("a search on the node's index is one of the scheme's day, which a demo moves")
  func day() async throws {
    let folder = NSTemporaryDirectory() + "acquis-index-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await TestSite.run { test, _ in
      var offer = Offer()
      offer.title = "CAP boulanger"
      offer.organisation.siret = "35600000000048"
      offer.organisation.name = "École du pain"
      var action = Action()
      action.price = OfferPrice.amount("1 250,00 €")
      for day in ["2026-10-05", "2026-11-02"] {
        var session = TrainingSession()
        session.start = PartialDay(iso: day)
        action.sessions.append(session)
      }
      offer.actions = [action]
      try await Offers(test.installation).save([offer])
      _ = try await Offers(test.installation).index(folder)
      var settings = Site.Settings()
      settings.indexFolder = folder
      let catalogue = CatalogueSource(try Site(installation: test.installation, rooms: [], settings: settings))
      let query = try AskedSearch(address: "q=boulangerie&price=1000-2000&price=5000-&kind=other").query
      for (days, starts) in [(0, "2026-10-05"), (33, "2026-10-05"), (1, "2026-11-02"), (27, "2026-11-02"), (1, nil)] {
        test.clock.advance(days: days)
        let found = try await catalogue.search(query)
        #expect(found.hits.map(\.startsOn) == (starts.map { [Day($0)] } ?? []), "after \(days)")
        #expect(found.hits.allSatisfy { $0.price?.decimal == "1250.00" })
      }
    }
  }

  private func page(_ change: (inout SearchPage) -> Void) throws -> String {
    var page = SearchPage(query: SearchQuery(), total: 0, hits: [])
    change(&page)
    return Frame(words: TestHouse.french, assets: try Assets.shipped()).document(page).markup
  }
}
