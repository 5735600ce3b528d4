import LearningAccount
import Testing

@Suite("What a year of work credits")
struct AccrualTests {
  let scheme: Scheme

  init() { scheme = France.scheme }

  private func share(_ text: String) throws -> Proportion { try #require(Proportion(decimal: text)) }
  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  /// Amina, born 1990, asks about one year in euros.
  private func amina(
    _ activities: [Activity], year: Int = 2025, balance: Int64 = 0, traits: Set<String> = []
  ) throws -> AccrualAnswer {
    try Accrual.decide(
      AccrualQuestion(
        year: year, unit: France.euro, birthYear: 1990,
        accruedBalance: Amount(minor: balance, unit: France.euro), activities: activities,
        traits: traits), scheme)
  }

  /// Yann, born 1975, asks about one year in hours.
  private func yann(
    _ activities: [Activity], year: Int, balance: Int64 = 0, traits: Set<String> = []
  ) throws -> AccrualAnswer {
    try Accrual.decide(
      AccrualQuestion(
        year: year, unit: France.hour, birthYear: 1975,
        accruedBalance: Amount(minor: balance, unit: France.hour), activities: activities, traits: traits),
      scheme)
  }

  @Test(
    "half of full time gives the whole year, less gives the strict proportion rounded up (R6323-1)",
    arguments: [
      ("0.5", "500.00"), ("0.499", "249.50"), ("0.4999", "249.95"), ("0.49999", "250.00"), ("1", "500.00"),
      ("0", "0.00"), ("0.00001", "0.01"),
    ])
  func halfTime(text: String, credit: String) throws {
    #expect(try amina([.employee(.share(share(text)))]).credit.decimal == credit)
  }

  @Test("600 hours of 1 607 give 186.69 €, and 109 days of 218 give the whole year")
  func hoursAndDays() throws {
    #expect(try amina([.employee(.hours(share("600")))]).credit.decimal == "186.69")
    #expect(try amina([.employee(.days(share("109")))]).credit.decimal == "500.00")
    #expect(try amina([.employee(.days(share("108")))]).credit.decimal == "247.71")
  }

  @Test("shares of several jobs add up exactly: a third of the hours and the rest to one half in days")
  func sharesAddUp() throws {
    let jobs: [Activity] = [.employee(.hours(try share("803.5"))), .apprentice(.share(.zero))]
    #expect(try amina(jobs).credit.decimal == "500.00")
    let less: [Activity] = [.employee(.hours(try share("803.4"))), .apprentice(.share(.zero))]
    #expect(try amina(less).credit.decimal == "249.97")
  }

  @Test("below half, the answer says what half would have given")
  func belowHalfExplains() throws {
    let answer = try amina([.employee(.share(share("0.499")))])
    let codes = answer.reasons.map(\.code)
    #expect(
      codes == [
        "accrual.rate", "accrual.belowHalf", "accrual.halfWouldGive", "accrual.credited",
        "accrual.couldDeclareLowSkilled",
      ])
    let hint = try #require(answer.reasons.first { $0.code == "accrual.halfWouldGive" })
    #expect(hint.arguments["amount"] == .amount(Amount(minor: 50_000, unit: France.euro)))
    #expect(hint.arguments["threshold"] == .share(try share("0.5")))
    #expect(hint.source?.text.contains("R6323-1") == true)
  }

  @Test("someone who declared to hold no diploma is not told to declare it")
  func noAdviceTwice() throws {
    let answer = try amina([.employee(.share(.whole))], traits: ["lowSkilled"])
    #expect(answer.credit.decimal == "800.00")
    #expect(answer.ceiling?.decimal == "8000.00")
    #expect(answer.reasons.map(\.code) == ["accrual.increased.lowSkilled", "accrual.wholeYear", "accrual.credited"])
  }

  @Test(
    "the self-employed accrue by months touched, each once, over twelve (L6323-25)",
    arguments: [
      ("2025-06-01", "2025-12-31", "291.67"), ("2025-01-31", "2025-02-01", "83.34"),
      ("2024-06-01", "2026-06-01", "500.00"), ("2024-06-01", "2024-12-31", "0.00"),
      ("2025-12-31", "2026-01-01", "41.67"),
    ])
  func months(from: String, to: String, credit: String) throws {
    let activity = Activity.selfEmployed(from: try day(from), to: try day(to), contributionPaid: true)
    #expect(try amina([activity, activity]).credit.decimal == credit)
  }

  @Test("without the contribution the self-employed accrue nothing, and the answer says so")
  func contribution() throws {
    let unpaid = Activity.selfEmployed(from: try day("2025-01-01"), to: try day("2025-12-31"), contributionPaid: false)
    let answer = try amina([unpaid])
    #expect(answer.credit.isZero)
    #expect(answer.reasons.map(\.code).contains("accrual.contributionNotPaid"))
  }

  @Test("all activities of a year give one year's amount at most")
  func oneYearAtMost() throws {
    let trade = Activity.selfEmployed(from: try day("2025-01-01"), to: try day("2025-12-31"), contributionPaid: true)
    let answer = try amina([.employee(.share(share("0.3"))), trade])
    #expect(answer.computed.decimal == "500.00")
    #expect(answer.reasons.map(\.code).contains("accrual.atMostOneYear"))
  }

  @Test("the ceiling bounds what is left of accrued rights and names itself (L6323-11)")
  func ceiling() throws {
    let cut = try amina([.employee(.share(.whole))], balance: 480_000)
    #expect((cut.computed.decimal, cut.credit.decimal) == ("500.00", "200.00"))
    #expect(cut.reasons.map(\.code).contains("accrual.ceilingCuts"))
    let full = try amina([.employee(.share(.whole))], balance: 600_000)
    #expect(full.credit.isZero)
    #expect(full.reasons.map(\.code).contains("accrual.ceilingReached"))
  }

  @Test(
    "nobody accrues from 67, below 16 or below 15 with an apprenticeship",
    arguments: [
      (1959, false, true), (1958, false, false), (2009, false, true), (2010, false, false), (2010, true, true),
      (2011, true, false),
    ])
  func ages(birthYear: Int, apprentice: Bool, accrues: Bool) throws {
    let year = 2025
    let question = AccrualQuestion(
      year: year, unit: France.euro, birthYear: birthYear,
      accruedBalance: .zero(France.euro),
      activities: [apprentice ? .apprentice(.share(.whole)) : .employee(.share(.whole))])
    #expect(try Accrual.decide(question, scheme).credit.isPositive == accrues)
  }

  @Test("a public agent's chosen part time is full time, an imposed one is not (decree 2017-928)")
  func publicAgent() throws {
    let chosen = Activity.publicAgent(share: try share("0.5"), imposedPartTime: false, category: "A")
    let imposed = Activity.publicAgent(share: try share("0.5"), imposedPartTime: true, category: "A")
    #expect(try yann([chosen], year: 2025).credit.decimal == "25")
    #expect(try yann([imposed], year: 2025).credit.decimal == "13")
    #expect(try yann([imposed, imposed], year: 2025).credit.decimal == "25")
  }

  @Test(
    "category C without a diploma accrues 50 hours to 400, and only where every agency says C",
    arguments: [("C", "50", "400"), ("B", "25", "150")])
  func category(category: String, credit: String, ceiling: String) throws {
    let activities: [Activity] = [
      .publicAgent(share: .whole, imposedPartTime: false, category: "C"),
      .publicAgent(share: .whole, imposedPartTime: false, category: category),
    ]
    let answer = try yann(activities, year: 2025, traits: ["lowSkilled"])
    #expect((answer.credit.decimal, answer.ceiling?.decimal) == (credit, ceiling))
  }

  @Test(
    "the hours of 2015 to 2018 slow down at 120, and a year that crosses it is split",
    arguments: [
      (Int64(0), "1", "24"), (96, "1", "24"), (108, "1", "18"), (119, "1", "13"), (120, "1", "12"), (108, "0.5", "12"),
      (108, "0.75", "15"), (148, "1", "2"), (0, "0.01", "1"),
    ])
  func slowingHours(balance: Int64, text: String, credit: String) throws {
    let answer = try yann([.employee(.share(share(text)))], year: 2016, balance: balance)
    #expect(answer.credit.decimal == credit)
  }

  @Test(
    "years before the account, and euros before 2018, give nothing under the ordinary ceiling",
    arguments: [("EUR", 2017, "5000.00"), ("EUR", 2014, "5000.00"), ("hour", 2014, "150")])
  func beforeTheAccount(code: String, year: Int, ceiling: String) throws {
    let unit = try #require(scheme.units[code])
    let question = AccrualQuestion(
      year: year, unit: unit, birthYear: 1980, accruedBalance: .zero(unit), activities: [.employee(.share(.whole))],
      traits: ["lowSkilled"])
    let answer = try Accrual.decide(question, scheme)
    #expect((answer.credit.isZero, answer.ceiling?.decimal) == (true, ceiling))
    #expect(answer.reasons.map(\.code) == ["accrual.noRightsYet"])
  }

  @Test("what cannot be asked names its field")
  func badInput() throws {
    let activity = Activity.employee(.share(Proportion(3, over: 2)))
    let error = #expect(throws: BadInput.self) { try amina([.esat, activity]) }
    #expect(error?.field == "activities[1].workShare")
    #expect(throws: BadInput.self) { try amina([], balance: -1) }
    #expect(throws: BadInput.self) { try amina([], year: 0) }
  }

  @Test("the rights of a year are announced by 30 June of the next, which sources dispute")
  func announced() throws {
    let due = try #require(try Accrual.announcedBy(year: 2025, scheme))
    #expect(due.value == (try day("2026-06-30")))
    #expect(due.confidence == .disputed)
  }
}
