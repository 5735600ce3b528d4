import LearningAccount
import Testing

/// A whole year of one activity, year by year: what the law of each of its years gives, and since when anyone knew.
@Suite("What the law of each year credits")
struct AccrualYearsTests {
  struct Year: Sendable, CustomTestStringConvertible {
    let years: ClosedRange<Int>
    let unit: String
    let activity: Activity
    var traits: Set<String> = []
    let computed: String
    let ceiling: String
    /// What the first reason must cite.
    let cites: String
    var testDescription: String { "\(activity.kind) \(years) in \(unit) \(traits.sorted())" }
  }

  private static let agent = Activity.publicAgent(share: .whole, imposedPartTime: false, category: "C")
  private static let trade = Activity.selfEmployed(
    from: Day("2015-01-01")!, to: Day("2026-12-31")!, contributionPaid: true)
  private static let employee = Activity.employee(.share(.whole))
  private static let apprentice = Activity.apprentice(.share(.whole))

  static let table: [Year] = [
    // Hours of employees: 24 a year (old L6323-11), 48 without a diploma since 2017.
    Year(years: 2015...2018, unit: "hour", activity: employee, computed: "24", ceiling: "150", cites: "L6323-11"),
    Year(years: 2015...2018, unit: "hour", activity: apprentice, computed: "24", ceiling: "150", cites: "L6323-11"),
    Year(
      years: 2015...2016, unit: "hour", activity: employee, traits: ["lowSkilled"], computed: "24", ceiling: "150",
      cites: "L6323-11"),
    Year(
      years: 2017...2018, unit: "hour", activity: employee, traits: ["lowSkilled"], computed: "48", ceiling: "400",
      cites: "L6323-11-1"),
    // Hours of public agents, since 2017; 25 and 50 since 2020 (decree 2019-1392).
    Year(years: 2017...2018, unit: "hour", activity: agent, computed: "24", ceiling: "150", cites: "L6323-11"),
    Year(years: 2019...2019, unit: "hour", activity: agent, computed: "24", ceiling: "150", cites: "2017-928"),
    Year(years: 2020...2026, unit: "hour", activity: agent, computed: "25", ceiling: "150", cites: "2017-928"),
    Year(
      years: 2017...2019, unit: "hour", activity: agent, traits: ["lowSkilled"], computed: "48", ceiling: "400",
      cites: ""),
    Year(
      years: 2020...2026, unit: "hour", activity: agent, traits: ["lowSkilled"], computed: "50", ceiling: "400",
      cites: "2017-928"),
    Year(
      years: 2020...2026, unit: "hour", activity: agent, traits: ["disabledWorker"], computed: "25", ceiling: "150",
      cites: "2017-928"),
    // Who is low-skilled and no agent has no higher ceiling of agents.
    Year(
      years: 2020...2026, unit: "hour", activity: employee, traits: ["lowSkilled"], computed: "0", ceiling: "150",
      cites: ""),
    // Nobody's hours: agents before 2017, employees since 2019.
    Year(years: 2015...2016, unit: "hour", activity: agent, computed: "0", ceiling: "150", cites: ""),
    Year(years: 2019...2026, unit: "hour", activity: employee, computed: "0", ceiling: "150", cites: ""),
    // Euros: the self-employed since 2018, all others since 2019 (R6323-1), more for some (R6323-3-1, D6323-3-3).
    Year(years: 2018...2026, unit: "EUR", activity: trade, computed: "500.00", ceiling: "5000.00", cites: "R6323-1"),
    Year(
      years: 2018...2026, unit: "EUR", activity: trade, traits: ["lowSkilled"], computed: "800.00",
      ceiling: "8000.00", cites: "L6323-11-1"),
    Year(years: 2018...2018, unit: "EUR", activity: employee, computed: "0.00", ceiling: "5000.00", cites: ""),
    Year(years: 2018...2018, unit: "EUR", activity: .esat, computed: "0.00", ceiling: "5000.00", cites: ""),
    Year(years: 2019...2026, unit: "EUR", activity: employee, computed: "500.00", ceiling: "5000.00", cites: "R6323-1"),
    Year(
      years: 2019...2026, unit: "EUR", activity: apprentice, computed: "500.00", ceiling: "5000.00", cites: "R6323-1"),
    Year(
      years: 2019...2026, unit: "EUR", activity: employee, traits: ["disabledWorker"], computed: "800.00",
      ceiling: "8000.00", cites: "D6323-3-3"),
    Year(years: 2019...2026, unit: "EUR", activity: .esat, computed: "800.00", ceiling: "8000.00", cites: "R6323-3-1"),
    Year(years: 2019...2026, unit: "EUR", activity: agent, computed: "0.00", ceiling: "5000.00", cites: ""),
  ]

  private func decide(_ year: Int, _ given: Year, knownOn: Day? = nil) throws -> AccrualAnswer {
    let unit = try #require(France.scheme.units[given.unit])
    return try Accrual.decide(
      AccrualQuestion(
        year: year, unit: unit, knownOn: knownOn, birthYear: 1980, accruedBalance: .zero(unit),
        activities: [given.activity], traits: given.traits), France.scheme)
  }

  @Test("a whole year gives what the law of that year says", arguments: table)
  func wholeYears(given: Year) throws {
    for year in given.years {
      let answer = try decide(year, given)
      #expect(answer.computed.decimal == given.computed, "\(year)")
      #expect(answer.ceiling?.decimal == given.ceiling, "\(year)")
      #expect(given.cites.isEmpty || answer.reasons.contains { $0.source?.text.contains(given.cites) == true })
    }
  }

  @Test("before decree 2019-1392 was published, on 19 December 2019, an agent's 2020 would have given 24 hours")
  func knownHours() throws {
    let agent = try #require(Self.table.first { $0.activity == Self.agent && $0.years.contains(2020) })
    #expect(try decide(2020, agent, knownOn: Day("2019-12-18")).computed.decimal == "24")
    #expect(try decide(2020, agent, knownOn: Day("2019-12-19")).computed.decimal == "25")
  }

  @Test("what no source confirms says so: the agents' hours of before 2020")
  func confidence() throws {
    let agent = try #require(Self.table.first { $0.years == 2019...2019 })
    #expect(try decide(2019, agent).reasons.contains { $0.confidence == .unverified })
    #expect(try decide(2020, agent).reasons.allSatisfy { $0.confidence == .confirmed })
  }

  @Test("the ages, full time and slower hours hold from the first year on", arguments: 2015...2026)
  func everyYear(year: Int) throws {
    func credit(birthYear: Int, _ activity: Activity, balance: Int64 = 0) throws -> Int64 {
      let unit = year < 2019 ? France.hour : France.euro
      return try Accrual.decide(
        AccrualQuestion(
          year: year, unit: unit, birthYear: birthYear, accruedBalance: Amount(minor: balance, unit: unit),
          activities: [activity]), France.scheme
      ).credit.minor
    }
    let hours = try #require(Proportion(decimal: "1607"))
    let days = try #require(Proportion(decimal: "218"))
    let whole = try credit(birthYear: 1980, Self.employee)
    #expect(whole == (year < 2019 ? 24 : 50_000))
    #expect(try credit(birthYear: 1980, .employee(.hours(hours))) == whole)
    #expect(try credit(birthYear: 1980, .employee(.days(days))) == whole)
    #expect(try credit(birthYear: year - 67, Self.employee) == 0)
    #expect(try credit(birthYear: year - 66, Self.employee) == whole)
    #expect(try credit(birthYear: year - 16, Self.employee) == whole)
    #expect(try credit(birthYear: year - 15, Self.employee) == 0)
    #expect(try credit(birthYear: year - 15, Self.apprentice) == whole)
    #expect(try credit(birthYear: year - 14, Self.apprentice) == 0)
    if year < 2019 { #expect(try credit(birthYear: 1980, Self.employee, balance: 120) == 12) }
  }

  @Test(
    "an agent's hours slow down at 120 until 2019 and no longer (decree 2019-1392)",
    arguments: [(2017, 12), (2018, 12), (2019, 12), (2020, 25), (2026, 25)])
  func agentsBeyond(year: Int, hours: Int64) throws {
    let question = AccrualQuestion(
      year: year, unit: France.hour, birthYear: 1980, accruedBalance: Amount(minor: 120, unit: France.hour),
      activities: [Self.agent])
    #expect(try Accrual.decide(question, France.scheme).credit.minor == hours)
  }
}
