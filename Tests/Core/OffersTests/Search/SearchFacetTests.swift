import LearningAccount
import Testing

@testable import Offers

@Suite("Facets of search")
struct SearchFacetTests {
  @Test("no two facets share a name or a letter")
  func distinct() {
    #expect(Set(SearchFacet.all.map(\.name)).count == SearchFacet.all.count)
    #expect(Set(SearchFacet.all.map(\.letter)).count == SearchFacet.all.count)
  }

  @Test(
    "any of a facet's values will do, and every facet must be met",
    arguments: [
      (["level=3"], [1, 2]), (["level=3", "level=4"], [1, 2, 4]), (["level=4", "level=3"], [1, 2, 4]),
      (["level=3", "level=4", "department=69"], [1, 4]), (["kind=rs", "kind=vae", "mode=onSite"], [5, 7]),
      (["level=3", "kind=vae"], []), (["region=11", "region=52"], [2, 5]), (["price=0-500"], []),
      (["certification=RNCP37537", "certification=RS5054"], [1, 5]),
    ] as [([String], [Int64])])
  func choices(_ choices: [String], expected: [Int64]) throws {
    var query = SearchQuery()
    for choice in choices { query.choose(choice) }
    #expect(try Shelf.search(query).hits.map(\.training.actionID) == expected)
  }

  @Test("a facet counts what each value would find beside what is chosen of the others")
  func counts() throws {
    var query = SearchQuery()
    query.choose("level=3")
    let one = try Shelf.search(query)
    #expect(one.total == 2)
    #expect(one.counts("level") == ["3 2", "4 1", "6 1"])
    #expect(one.counts("department") == ["69 1", "75 1"])
    query.choose("department=69")
    let two = try Shelf.search(query)
    #expect(two.total == 1)
    #expect(two.counts("level") == ["3 1", "4 1"])
    #expect(two.counts("department") == ["69 1", "75 1"])
    #expect(two.counts("kind") == ["rncp 1"])
  }

  @Test(
    "a value is read as the index has it, or is none",
    arguments: [
      ("level=4", "4"), ("level=0", nil), ("level=9", nil), ("level=04", nil), ("level=x", nil),
      ("department=2a", "2A"), ("department=100", nil), ("region=84", "84"), ("region=Rhône", nil),
      ("kind=rncp", "rncp"), ("kind=RNCP", nil), ("kind=invented", nil), ("mode=remote", "remote"), ("mode=2", nil),
      ("price=500-1000", "500-1000"), ("price=5000-", "5000-"), ("price=1-2", nil), ("duration=35-150", "35-150"),
      ("duration=long", nil), ("certification=rncp 037537", "RNCP37537"), ("certification=RS5054", "RS5054"),
      ("certification=21538", nil), ("certification=RNCP", nil), ("certification=RNCP0", nil),
      ("certification=RSX", nil),
    ] as [(String, String?)])
  func reading(_ choice: String, value: String?) throws {
    var query = SearchQuery()
    query.choose(choice)
    #expect(query.choices.all.map(\.value) == (value.map { [$0] } ?? []))
  }

  @Test("a price and a duration belong to one band, the upper bound to the next")
  func bands() {
    func price(_ cents: Int64) -> [String] {
      var document = Shelf.trainings[0]
      document.summary.price = Amount(minor: cents, unit: .ofOffers)
      return SearchFacet.named("price")!.values(document)
    }
    #expect(price(0) == ["0-500"] && price(49_999) == ["0-500"] && price(50_000) == ["500-1000"])
    #expect(price(499_999) == ["2000-5000"] && price(500_000) == ["5000-"] && price(.max) == ["5000-"])
    #expect(SearchBands.hours.name(of: 34) == "0-35" && SearchBands.hours.name(of: 35) == "35-150")
    #expect(SearchBands.hours.names == ["0-35", "35-150", "150-400", "400-800", "800-"])
  }

  @Test("near a place, what is followed from afar is kept where it was chosen, and comes last")
  func remoteNearby() throws {
    var query = SearchQuery()
    query.place = .named("Lyon")
    query.radiusKilometres = 20
    #expect(try Shelf.search(query).hits.map(\.training.actionID).sorted() == [1, 4])
    query.choose("mode=onSite")
    query.choose("mode=remote")
    let both = try Shelf.search(query)
    #expect(both.total == 4 && both.isExact)
    #expect(both.hits.suffix(2).map(\.training.actionID) == [3, 6])
    #expect(both.hits.suffix(2).allSatisfy { $0.distanceKilometres == nil })
    #expect(both.counts("mode") == ["onSite 2", "remote 2"])
    query.choices = SearchChoices()
    query.choices.chooseRemote()
    #expect(try Shelf.search(query).hits.map(\.training.actionID) == [3, 6])
  }

  @Test("a place that nobody knows is said, and the results are from everywhere")
  func unknownPlace() throws {
    var query = SearchQuery()
    query.place = .named("Nulleparville")
    let page = try Shelf.search(query)
    #expect(page.placeIsUnknown && page.total == 7)
    query.place = .named("Lyon")
    #expect(try !Shelf.search(query).placeIsUnknown)
  }

  @Test("numbers of values are the same in writer and reader, and stay when values come")
  func numbers() {
    var numbers = FacetNumbers()
    let kind = SearchFacet.named("kind")!
    #expect(numbers.number(kind, "rncp") == 0 && numbers.number(.mode, "remote") == 1)
    #expect(numbers.number(kind, "rncp") == 0)
    var read = FacetNumbers(note: numbers.note)
    #expect(read.value(1)?.facet == .mode && read.value(1)?.value == "remote")
    #expect(read.number(kind, "vae") == 2 && read.count == 3)
    #expect(read.value(3) == nil && FacetNumbers(note: "?x").value(0) == nil)
  }

  @Test("a card with numbers of any size is counted", arguments: [1, 127, 128, 300])
  func manyNumbers(_ count: Int) throws {
    let folder = temporaryFolder()
    defer { remove(folder) }
    do {
      let writer = try SearchIndexWriter(folder)
      var document = Shelf.trainings[0]
      for number in 0..<count {
        document.summary.actionID = Int64(number)
        document.summary.kind = "kind\(number)"
        try writer.put(document)
      }
      try writer.commit(change: 1)
    }
    let page = try SearchIndex.open(folder).search(SearchQuery(), on: Shelf.day)
    #expect(page.facets[SearchFacet.named("kind")!]?.count == count)
    #expect(page.counts("mode") == ["onSite \(count)"])
  }

  @Test("what a list shows comes back from the index as it was")
  func summaries() {
    var summary = TrainingSummary(
      actionID: .max, title: "Un titre\u{1F} à part, « ça » | oui\n", organisation: "", kind: "rs", mode: .mixed)
    func read() -> TrainingSummary? { summary.bytes.withUnsafeBufferPointer(TrainingSummary.init(bytes:)) }
    summary.title = "Un titre à part, « ça » | oui\n"
    #expect(read() == summary)
    summary.place = "Nancy"
    summary.department = "54"
    summary.level = 4
    summary.price = Amount(minor: 1_250, unit: .ofOffers)
    summary.hours = 0
    summary.starts = [Day("1969-12-31")!, Day("2026-09-01")!]
    summary.certification = "RS1"
    #expect(read() == summary)
    #expect(Array("x".utf8).withUnsafeBufferPointer(TrainingSummary.init(bytes:)) == nil)
  }
}
