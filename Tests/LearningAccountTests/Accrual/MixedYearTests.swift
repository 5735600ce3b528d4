import LearningAccount
import Testing

@Suite("A year of activities of several units")
struct MixedYearTests {
  private let scheme: Scheme

  init() { scheme = France.scheme }

  private func employee(_ share: String) throws -> Activity {
    .employee(.share(try #require(Proportion(decimal: share))))
  }

  private func agent(_ share: String) throws -> Activity {
    .publicAgent(share: try #require(Proportion(decimal: share)), imposedPartTime: false, category: "B")
  }

  private func selfEmployed(_ year: Int, until month: Int = 12, paid: Bool = true) throws -> Activity {
    .selfEmployed(
      from: try #require(Day(year: year, month: 1, day: 1)), to: try #require(Day(year: year, month: month, day: 28)),
      contributionPaid: paid)
  }

  private func units(_ activities: [Activity], _ year: Int, knownOn: Day? = nil) throws -> YearUnits {
    try Accrual.units(of: activities, year: year, scheme, knownOn: knownOn)
  }

  private func codes(_ units: [Unit]) -> [String] { units.map(\.code) }

  @Test("from 2020 a public agent's year beside other work counts in the unit of the main activity")
  func mainActivity() throws {
    for (employed, agent, unit) in [("0.6", "0.4", "EUR"), ("0.4", "0.6", "hour"), ("0.51", "0.5", "EUR")] {
      let year = try units([try employee(employed), try self.agent(agent)], 2025)
      #expect(codes(year.credited) == [unit])
      #expect(codes(year.possible) == [unit])
      let reason = try #require(year.reason)
      #expect(reason.code == "accrual.mixedYear")
      #expect(reason.arguments["unit"] == .term("unit.\(unit)"))
      #expect(reason.source?.text.contains("2019-1392") == true)
      #expect(reason.confidence == .confirmed)
    }
  }

  @Test("where both weigh the same the year counts in euros, and the holder may choose hours")
  func equal() throws {
    let year = try units([try agent("0.5"), try employee("0.5")], 2020)
    #expect(codes(year.credited) == ["EUR"])
    #expect(codes(year.possible) == ["EUR", "hour"])
    #expect(year.reason?.code == "accrual.mixedYearChoice")
  }

  @Test("a business weighs by its paid months, each once: one without turnover takes no agent's hours")
  func business() throws {
    for (agent, month, paid, unit) in [
      ("1", 12, false, "hour"), ("0.1", 12, false, "hour"), ("0.5", 7, true, "EUR"), ("0.6", 7, true, "hour"),
    ] {
      // Two businesses of the same months are no longer time.
      let business = try selfEmployed(2025, until: month, paid: paid)
      let year = try units([try self.agent(agent), business, business], 2025)
      #expect(codes(year.possible) == [unit], "\(agent) beside \(month) months")
    }
  }

  @Test("before 2020 each activity accrues in its own unit, and so it was known until the decree of December 2019")
  func each() throws {
    let agentToo = [try employee("0.6"), try agent("0.4")]
    #expect(codes(try units(agentToo, 2019).credited) == ["EUR", "hour"])
    #expect(try units(agentToo, 2019).reason == nil)
    #expect(codes(try units(agentToo, 2018).credited) == ["hour"])
    let selfEmployedToo = [try employee("0.9"), try selfEmployed(2018)]
    #expect(codes(try units(selfEmployedToo, 2018).possible) == ["EUR", "hour"])
    #expect(codes(try units([try employee("0.9"), try selfEmployed(2019)], 2019).credited) == ["EUR"])
    let before = try #require(Day("2019-12-18"))
    #expect(codes(try units(agentToo, 2020, knownOn: before).credited) == ["EUR", "hour"])
    #expect(codes(try units(agentToo, 2020, knownOn: before.adding(days: 1)).credited) == ["EUR"])
  }

  @Test("a year of one unit counts in that, and a year of nothing in the scheme's own")
  func single() throws {
    #expect(codes(try units([], 2025).credited) == ["EUR"])
    #expect(codes(try units([.esat], 2025).credited) == ["EUR"])
    #expect(codes(try units([try agent("0.1")], 2025).credited) == ["hour"])
    #expect(codes(try units([try employee("0.9"), try selfEmployed(2025)], 2025).credited) == ["EUR"])
  }

  @Test("2018: 90 % employed gives 22 h, and twelve months of one's own business 500 €")
  func bothOf2018() throws {
    let activities = [try employee("0.9"), try selfEmployed(2018)]
    let credits = try units(activities, 2018).credited.map { unit in
      try Accrual.decide(
        AccrualQuestion(year: 2018, unit: unit, birthYear: 1990, accruedBalance: .zero(unit), activities: activities),
        scheme
      ).credit
    }
    #expect(credits.map { "\($0.decimal) \($0.unit.code)" } == ["500.00 EUR", "22 hour"])
  }
}
