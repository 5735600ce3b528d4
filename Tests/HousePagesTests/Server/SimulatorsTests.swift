import Explain
import HummingbirdTesting
import LearningAccount
import SchemeFiles
import Testing
import Words

@testable import Simulators
@testable import Site

@Suite("The questions that anyone may ask")
struct SimulatorsTests {
  @Test("each answers without an account, in every language", arguments: Samples.questions.map(\.1), Language.allCases)
  func answers(_ query: String, _ language: Language) async throws {
    let simulator = try #require(Samples.questions.first { $0.1 == query }).0
    try await TestSite.run { _, client in
      let visitor = Browser(client)
      try await visitor.open("\(SimulatorRoute.simulator(simulator).path)?\(query)", language: language.rawValue)
      #expect(visitor.status == 200)
      #expect(visitor.has("<section class=\"answer\" id=\"answer\"") && visitor.has("class=\"reasons\""))
    }
  }

  @Test("the same answers as the kernel's worked cases")
  func figures() async throws {
    try await TestSite.run { _, client in
      let visitor = Browser(client)
      try await visitor.open("/ask/accrual?\(Samples.questions[0].1)")
      #expect(visitor.has("<p class=\"balance\">200,00\u{202F}€</p>"))
      try await visitor.open("/ask/price?\(Samples.questions[2].1)")
      #expect(visitor.has("<p class=\"balance own\">260,00\u{202F}€</p>"))
      try await visitor.open("/ask/price?\(Samples.questions[3].1)")
      #expect(visitor.has("Vos droits ne peuvent pas payer") && visitor.has("encore 100,00\u{202F}€"))
      try await visitor.open("/ask/deadlines?\(Samples.questions[4].1)")
      #expect(visitor.has("<p class=\"big-day\"><time datetime=\"2026-12-08\">"))
      try await visitor.open("/ask/cancel?\(Samples.questions[6].1)")
      #expect(visitor.has("<p class=\"balance loss\">1\u{202F}650,00\u{202F}€</p>"))
    }
  }

  @Test("a year that counts in euros and in hours shows both, each with what is left of it")
  func severalUnits() async throws {
    try await TestSite.run { _, client in
      let visitor = Browser(client)
      let both = "year=2018&birthYear=1990&activity1=employee&work1=90&activity2=selfEmployed&paid2=1"
      try await visitor.open("/ask/accrual?\(both)")
      #expect(
        visitor.has("<p class=\"balance\">500,00\u{202F}€</p>") && visitor.has("<p class=\"balance\">22\u{202F}h</p>"))
      #expect(visitor.has(">et</p>") && visitor.has("name=\"balance-hour\""))
      #expect(visitor.has("droits acquis, en euros") && visitor.has("droits acquis, en heures"))
      // From 120 h on a year gives half as much, and euros have a ceiling of their own.
      try await visitor.open("/ask/accrual?\(both)&balance=4900&balance-hour=120")
      #expect(
        visitor.has("<p class=\"balance\">100,00\u{202F}€</p>") && visitor.has("<p class=\"balance\">11\u{202F}h</p>"))
      try await visitor.open("/ask/accrual?\(both)&balance-hour=1.5")
      #expect(visitor.status == 422 && visitor.has("name=\"balance-hour\"") && visitor.has("value=\"1,5\""))
    }
  }

  @Test(
    "a year of as much public as other work shows what the holder may choose, and why it counts in euros until then")
  func equalUnits() async throws {
    try await TestSite.run { _, client in
      let visitor = Browser(client)
      let year = "year=2025&birthYear=1990&activity1=employee&work1=50&activity2=publicAgent&category2=B&work2="
      try await visitor.open("/ask/accrual?\(year)50")
      #expect(
        visitor.has("<p class=\"balance\">500,00\u{202F}€</p>") && visitor.has("<p class=\"balance\">25\u{202F}h</p>"))
      #expect(visitor.has("ou, si vous le choisissez,") && visitor.has("sauf si vous en décidez autrement"))
      try await visitor.open("/ask/accrual?\(year)60")
      #expect(!visitor.has("\u{202F}€</p>") && visitor.has("<p class=\"balance\">25\u{202F}h</p>"))
      #expect(visitor.has("2019-1392") && !visitor.has("balance-hour"))
    }
  }

  @Test("an address is put in its plain form, which gives the same answer again")
  func plainAddress() async throws {
    try await TestSite.run { _, client in
      let typed = Browser(client)
      try await typed.open(
        "/ask/price?price=1%E2%80%AF800%2C00+%E2%82%AC&actionType=rncp&cleA=&holderStatus=employee&rights-accrual=1.240&party-region=&day="
      )
      let plain = "/ask/price?price=1800.00&actionType=rncp&holderStatus=employee&rights-accrual=1240.00&day=2026-09-01"
      #expect(typed.address == plain)
      let shared = Browser(client)
      try await shared.open(plain)
      #expect(shared.status == 200 && shared.address == plain)
      #expect(main(of: shared) == main(of: typed))
    }
  }

  @Test(
    "bad values are told beside their field, and what was typed stays",
    arguments: [
      ("price", "price=abc&actionType=rncp&holderStatus=employee", "price", "abc"),
      ("price", "price=-4&actionType=rncp&holderStatus=employee", "price", "-4"),
      ("price", "price=1e3&actionType=rncp&holderStatus=employee", "price", "1e3"),
      ("price", "price=10&actionType=rncp&holderStatus=employee&party-region=1%2C234", "price", ""),
      ("price", "price=10&actionType=gratuit&holderStatus=employee", "actionType", ""),
      ("price", "price=10&actionType=rncp&holderStatus=employee&day=2026-02-30", "day", "2026-02-30"),
      ("price", "price=10&actionType=rncp&holderStatus=employee&day=1990-01-01", "day", "1990-01-01"),
      ("price", "price=99999999999999999999&actionType=rncp&holderStatus=employee", "price", "99999999999999999999"),
      ("accrual", "year=26&birthYear=1990&activity1=employee&work1=50", "year", "26"),
      ("accrual", "year=2026&birthYear=1990&activity1=employee&work1=120", "work1", "120"),
      ("accrual", "year=2026&birthYear=1990&activity1=employee", "work1", ""),
      ("accrual", "year=2026&birthYear=1990&activity1=esat&activity3=employee&work3=x", "work3", "x"),
      (
        "accrual", "year=2026&birthYear=1990&activity1=selfEmployed&from1=2026-05-01&to1=2026-02-01", "to1",
        "2026-02-01"
      ),
      ("deadlines", "requestedOn=2026-11-20&answeredOn=2026-11-19", "answeredOn", "2026-11-19"),
      ("deadlines", "requestedOn=2001-01-01", "requestedOn", "2001-01-01"),
      ("deadlines", "requestedOn=2026-11-20&territory=atlantide", "territory", ""),
      ("cancel", "acceptedOn=2026-11-05&startsOn=2026-12-07&endsOn=2026-12-01&rights=1", "endsOn", "2026-12-01"),
      (
        "cancel", "acceptedOn=2026-11-05&startsOn=2026-12-07&endsOn=2027-01-24&rights=1&entered=1&at=2026-12-20",
        "attendedShare", ""
      ),
      ("cancel", "acceptedOn=2026-11-05", "rights", ""),
    ])
  func badValues(_ topic: String, _ query: String, _ field: String, _ kept: String) async throws {
    // A third figure after a comma is a group, never a thousandth: that one is no mistake.
    let isWrong = !query.contains("1%2C234")
    try await TestSite.run { _, client in
      let visitor = Browser(client)
      try await visitor.open("/ask/\(topic)?\(query)")
      #expect(visitor.status == (isWrong ? 422 : 200))
      guard isWrong else { return }
      #expect(visitor.has("id=\"\(field)-problem\"") && visitor.has("href=\"#\(field)\""))
      #expect(kept.isEmpty || visitor.has("value=\"\(kept)\""))
      #expect(!visitor.has("<section class=\"answer\""))
    }
  }

  @Test("fields that only begin a question are shown and not judged")
  func begun() async throws {
    try await TestSite.run { _, client in
      let visitor = Browser(client)
      try await visitor.open("/ask/price?price=1800.00&actionType=rncp&begin=1")
      #expect(visitor.status == 200 && visitor.has("value=\"1800,00\"") && !visitor.has("class=\"problem\""))
      try await visitor.open(.training(20))
      #expect(visitor.has("/ask/price?price=1800.00&amp;actionType=rncp&amp;begin=1"))
    }
  }

  @Test("the examples are answered", arguments: Topic.allCases)
  func examples(_ simulator: Topic) async throws {
    let empty = try Samples.simulation(simulator, "")
    let asked = try Samples.simulation(
      simulator, SimulatorRoute.simulator(simulator).with(empty.example()).split(separator: "?")[1].description)
    #expect(asked.hasAnswer)
  }

  @Test("what is typed is escaped wherever it is shown again")
  func escaping() async throws {
    try await TestSite.run { _, client in
      let visitor = Browser(client)
      for topic in Topic.allCases {
        let fields = ["price", "year", "requestedOn", "acceptedOn", "rights", "actionType", "work1", "activity1"]
        let query = fields.map { "\($0)=%22%3E%3Cscript%3E" }.joined(separator: "&")
        try await visitor.open("/ask/\(topic.rawValue)?\(query)")
        #expect(visitor.status == 422 && !visitor.has("<script"))
      }
    }
  }

  private func main(of browser: Browser) -> Substring? {
    browser.text.split(separator: "<main", maxSplits: 1).last?.prefix { $0 != "\u{0}" }
      .split(separator: "</main>", maxSplits: 1).first
  }
}

@Suite("The same questions under another scheme")
struct OtherSchemeTests {
  private let ground: SimulationGround

  init() throws {
    let scheme = try SchemeFiles.load(folder: TestSite.repository + "/Schemes/singapore-skillsfuture")
    ground = SimulationGround(scheme: scheme, today: Samples.day("2026-09-01"))
  }

  @Test("are those on which it has law")
  func topics() {
    #expect(Topic.allCases.filter { $0.isAnswered(by: ground.scheme) } == [.accrual, .price])
    #expect(Topic.allCases.allSatisfy { $0.isAnswered(by: Samples.scheme) })
  }

  @Test("ask for no work where work credits nothing, and answer in its unit")
  func accrual() throws {
    let frame = Frame(words: try TestHouse.texts().language(.english), assets: try Assets.shipped())
    let asked = try AccrualSimulation(FormFields("year=2024&birthYear=1980"), ground)
    let html = asked.main(frame).markup
    #expect(asked.hasAnswer && !html.contains("name=\"activity1\"") && html.contains("4,000.00\u{202F}SGD"))
    #expect(MarkupCheck(html).faults.isEmpty)
  }

  @Test("split a price with the sources that it declares")
  func price() throws {
    let frame = Frame(words: try TestHouse.texts().language(.english), assets: try Assets.shipped())
    let empty = try PriceSimulation(FormFields(""), ground)
    let asked = try PriceSimulation(
      FormFields(String(SimulatorRoute.simulator(.price).with(empty.example()).split(separator: "?")[1])), ground)
    let html = asked.main(frame).markup
    #expect(asked.hasAnswer && !html.contains("name=\"cleA\"") && !html.contains("name=\"rights-convertedHours\""))
    #expect(html.contains("SGD") && MarkupCheck(html).faults.isEmpty)
  }
}
