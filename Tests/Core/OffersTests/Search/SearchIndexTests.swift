import CXapian
import Foundation
import LearningAccount
import Testing

@testable import Offers

@Suite("Searching for a training")
struct SearchIndexTests {
  private static let lyon = GeoPoint(latitude: 45.7677, longitude: 4.8354)
  private static let paris = GeoPoint(latitude: 48.8589, longitude: 2.3469)

  @Test(
    "words meet whatever their number, accents, capitals and elisions",
    arguments: [
      ("boulanger", [1, 2]), ("Boulangers", [1, 2]), ("boulangerie", [1, 2]), ("pâtisserie", [2]), ("patisserie", [2]),
      ("PÂTISSERIES", [2]),
      ("anglais", [3]), ("l'anglais", [3]), ("langues étrangères", [3]), ("comptable", [4]), ("comptabilité", [4]),
      ("je voudrais une formation de boulanger", [1, 2]), ("RNCP 37537", [1]), ("rncp37537", [1]), ("RS5054", [5]),
      ("D1102", [1]), ("C++", [6]), ("École du pain", [1, 2]), ("boulanger lyon", [1]), ("œuvre", [6]), ("oeuvre", [6]),
    ] as [(String, [Int64])])
  func words(text: String, expected: [Int64]) throws {
    let page = try Shelf.search(SearchQuery(text: text))
    #expect(Set(page.hits.map(\.training.actionID)) == Set(expected))
    #expect(page.isExact && page.total == expected.count && !page.isLoose)
  }

  @Test("what is written just so comes first")
  func ranking() throws {
    #expect(try ids("boulanger").first == 1)
    #expect(try ids("boulangerie").first == 2)
  }

  @Test("a phrase in quotes is found as it stands")
  func phrase() throws {
    #expect(try ids("\"techniques de vente\"") == [7])
    #expect(try ids("« techniques de vente »") == [7])
    #expect(try ids("\"vente de techniques\"").isEmpty)
  }

  @Test(
    "a misspelt word gets a suggestion, with its accents",
    arguments: [
      ("bolanger", "boulanger"), ("patiserie", "pâtisserie"), ("conptable", "comptable"),
    ])
  func suggestion(text: String, expected: String) throws {
    let page = try Shelf.search(SearchQuery(text: text))
    #expect(page.suggestion == expected)
    #expect(page.hits.isEmpty)
  }

  @Test("where no training has all words, some of them are enough, and the page says so")
  func loose() throws {
    let page = try Shelf.search(SearchQuery(text: "boulanger astronaute"))
    #expect(page.isLoose)
    #expect(page.hits.map(\.training.actionID).contains(1))
  }

  @Test("a circle keeps what lies in it, nearest first among equals, with the distance")
  func near() throws {
    var query = SearchQuery()
    query.place = .at(Self.lyon)
    query.radiusKilometres = 10
    #expect(Set(try Shelf.search(query).hits.map(\.training.actionID)) == [1, 4])
    let first = try #require(try Shelf.search(query).hits.first)
    #expect(try #require(first.distanceKilometres) < 4)
    query.radiusKilometres = 500
    let wide = try Shelf.search(query)
    #expect(wide.hits.compactMap(\.distanceKilometres) == wide.hits.compactMap(\.distanceKilometres).sorted())
    #expect(wide.hits.map(\.training.actionID).contains(2))
    query.place = .at(Self.paris)
    query.radiusKilometres = 1
    #expect(try Shelf.search(query).total == 1)
  }

  @Test("price, mode, kind, level, department, start and certification keep what fits")
  func filters() throws {
    #expect(try ids { $0.maximumPrice = Amount(minor: 100_000, unit: .ofOffers) } == [3, 5])
    #expect(try ids { $0.choices.chooseRemote() } == [3, 6])
    #expect(try ids { $0.choose("kind=rs") } == [3, 5])
    #expect(try ids { $0.choose("level=3") } == [1, 2])
    #expect(try ids { $0.choose("department=69") } == [1, 4])
    #expect(try ids { $0.choose("region=84") } == [1, 4])
    #expect(try ids { $0.choose("certification=RNCP37537") } == [1])
    #expect(try ids { $0.choose("certification=rs 05054") } == [5])
    #expect(try ids { $0.startingFrom = Day("2027-01-01") } == [3, 5, 6, 7])
    #expect(try ids { $0.choose("price=500-1000") } == [3, 5])
    #expect(try ids { $0.choose("duration=400-800") } == [1])
  }

  @Test("facets count what was found")
  func facets() throws {
    let page = try Shelf.search(SearchQuery())
    #expect(page.total == 7)
    #expect(page.counts("kind") == ["rncp 4", "rs 2", "vae 1"])
    #expect(page.counts("mode") == ["onSite 5", "remote 2"])
    #expect(page.counts("department") == ["69 2", "44 1", "59 1", "75 1"])
    #expect(page.counts("region") == ["84 2", "11 1", "32 1", "52 1"])
    #expect(page.counts("level") == ["3 2", "4 1", "6 1"])
    #expect(page.counts("duration") == ["400-800 1"])
    #expect(page.counts("certification") == [])
  }

  @Test("pages follow each other without a gap or a repetition")
  func paging() throws {
    var seen: [Int64] = []
    for offset in stride(from: 0, to: 8, by: 2) {
      seen += try ids {
        $0.offset = offset
        $0.limit = 2
      }
    }
    #expect(seen == seen.sorted() && Set(seen).count == 7)
  }

  @Test(
    "a hostile query is only words",
    arguments: [
      "\"", "'", "()", "AND OR NOT", "-", "+", "*", "a* OR b*", "title:x", "\u{0}", "NEAR/3", "🥖", "ـفرنسية",
      "((((((((", "~!@#$%^&*()",
      String(repeating: "boulanger ", count: 2000),
    ])
  func hostile(text: String) throws { _ = try Shelf.search(SearchQuery(text: text)) }

  @Test("readers see a commit whole; a rebuild is swapped in; what is removed is gone")
  func commits() throws {
    let folder = NSTemporaryDirectory() + "acquis-index-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(throws: SearchError.missing(folder)) { try SearchIndex.open(folder) }
    do {
      let writer = try SearchIndexWriter(folder)
      try writer.put(Shelf.trainings[0])
      #expect(throws: SearchError.self) { try SearchIndex.open(folder) }
      try writer.commit(change: 7)
    }
    let index = try SearchIndex.open(folder)
    #expect(try index.count() == 1)
    #expect(try index.change() == 7)
    do {
      let writer = try SearchIndexWriter(folder)
      try writer.put(Shelf.trainings[1])
      #expect(try index.count() == 1)
      #expect(throws: SearchError.self) { _ = try SearchIndexWriter(folder) }
      try writer.commit(change: 8)
      #expect(try index.count() == 2)
      try writer.remove(actionID: 1)
      try writer.commit(change: 9)
    }
    #expect(try index.search(SearchQuery(), on: Shelf.day).hits.map(\.training.actionID) == [2])
    do {
      let writer = try SearchIndexWriter(folder, rebuilding: true)
      for training in Shelf.trainings { try writer.put(training) }
      #expect(try index.count() == 1)
      try writer.commit(change: 10)
    }
    #expect(try index.count() == Shelf.trainings.count)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix("build-") }.count == 1)
  }

  @Test("an index of another format is not searched")
  func otherFormat() throws {
    let folder = temporaryFolder()
    defer { remove(folder) }
    do { try SearchIndexWriter(folder).commit(change: 1) }
    let index = try SearchIndex.open(folder)
    #expect(try index.search(SearchQuery(), on: Shelf.day).total == 0)
    do {
      let build: String = try #require(SearchFolder.present(in: folder))
      let handle = acquis_index_writer_open(build, SearchIndex.language)
      acquis_index_writer_set_note(handle, "format", "1")
      acquis_index_writer_commit(handle)
      acquis_index_writer_close(handle)
    }
    #expect(try !index.isReadable())
    #expect(throws: SearchError.otherFormat(folder)) { try index.search(SearchQuery(), on: Shelf.day) }
  }

  private func ids(_ text: String = "", _ change: (inout SearchQuery) -> Void = { _ in }) throws -> [Int64] {
    var query = SearchQuery(text: text)
    change(&query)
    return try Shelf.search(query).hits.map(\.training.actionID)
  }
}

extension SearchQuery {
  /// `level=4`; what is no choice stays out.
  mutating func choose(_ choice: String) {
    let parts = choice.split(separator: "=").map(String.init)
    choices.choose(parts[1], of: SearchFacet.named(parts[0])!, SearchVocabulary(kinds: ["rncp", "rs", "vae", "other"]))
  }
}

extension SearchResults {
  /// `rncp 4`, most frequent first.
  func counts(_ facet: String) -> [String] {
    (facets[SearchFacet.named(facet)!] ?? []).map { "\($0.value) \($0.count)" }
  }
}

@Suite("Plain text")
struct PlainTextTests {
  @Test(
    "tags and entities become paragraphs",
    arguments: [
      ("<p>Pétrir</p><ul><li>façonner</li><li>cuire</li></ul>", ["Pétrir", "• façonner", "• cuire"]),
      ("L&apos;art &amp; la mani&egrave;re<br/>fin", ["L'art & la manière", "fin"]),
      ("prix < 500 & plus", ["prix < 500 & plus"]),
      ("un\n\n\ndeux", ["un", "deux"]), ("<script>alert(1)</script>", ["alert(1)"]), ("", []),
      ("&#233;&#x20AC;", ["é€"]),
    ])
  func paragraphs(text: String, expected: [String]) { #expect(PlainText.paragraphs(text) == expected) }
}
