import CommonTesting
import Explain
import LearningAccount
import Testing
import Words

@testable import Simulators
@testable import Site

/// Thousands of questions put together at random from sensible values and nonsense, the same ones in every run.
@Suite("Any question")
struct SimulationPropertyTests {
  private static let values = [
    "", "0", "1", "100", "49,9", "1 500,50", "1.234", "1,234.56", "999999999", "9999999999", "-1", "1e3", "abc", "½",
    "2014", "2015", "2026", "2036", "1961", "1990", "2026-01-01", "2026-02-30", "2026-03-10", "2026-05-11",
    "2026-06-30",
    "11/05/2026", "2015-01-01", "2014-12-31", "2199-12-31", "1900-01-01", "١٥٠", "<b>", "%00", "metropole", "mayotte",
    "employee", "apprentice", "selfEmployed", "publicAgent", "esat", "share", "hours", "days", "A", "C", "holder",
    "organisation", "rncp", "rs", "drivingLicenceLight", "businessCreation", "jobseeker",
  ]
  private static let names: [Topic: [String]] = [
    .accrual: [
      "year", "birthYear", "activity1", "work1", "measure1", "from1", "to1", "paid1", "category1", "imposed1",
      "activity2", "work2", "measure2", "from2", "balance", "lowSkilled", "disabledWorker", "fullPension",
    ],
    .price: [
      "price", "actionType", "cleA", "holderStatus", "day", "rights-accrual", "rights-employerEndowment",
      "rights-prevention", "party-employer", "party-region", "party-franceTravail",
    ],
    .deadlines: [
      "requestedOn", "prerequisites", "franceTravail", "territory", "answeredOn", "acceptedOn", "startsOn", "endsOn",
    ],
    .cancel: [
      "acceptedOn", "startsOn", "endsOn", "territory", "rights", "own", "others", "by", "at", "entered",
      "attendedShare", "resumeProposed", "forceMajeure",
    ],
  ]

  /// Values that a field may well have, so that many questions are answered and not only refused.
  private static let likely: [String: [String]] = [
    "year": ["2015", "2018", "2019", "2026"], "birthYear": ["1961", "1990", "2010"],
    "activity1": ["employee", "apprentice", "selfEmployed", "publicAgent", "esat"], "work1": ["0", "49,9", "100"],
    "measure1": ["share", "hours", "days"], "category1": ["A", "C"], "balance": ["0", "120", "4 800"],
    "price": ["0", "1 800,00", "99.99"], "actionType": ["rncp", "rs", "drivingLicenceLight", "businessCreation"],
    "holderStatus": ["employee", "jobseeker"], "day": ["2026-03-10", "2019-06-01"], "rights-accrual": ["0", "2 400"],
    "requestedOn": ["2026-03-10", "2019-06-01"], "answeredOn": ["", "2026-03-12"], "acceptedOn": ["2026-03-14"],
    "startsOn": ["2026-05-11"], "endsOn": ["2026-06-30"], "territory": ["metropole", "mayotte"],
    "rights": ["1 650"], "own": ["150", ""], "at": ["2026-05-04", "2026-06-01"], "attendedShare": ["0", "40", "100"],
    "by": ["holder", "organisation"],
  ]

  @Test("is answered, refused field by field, or begun; its plain address asks the same", arguments: Topic.allCases)
  func anything(_ simulator: Topic) throws {
    var random = SeededRandom(seed: 20_261_125)
    let frame = Frame(
      words: try Texts.shipped(with: [Site.texts] + [SimulatorsRoom().texts].compactMap(\.self)).language(.french),
      assets: try Assets.shipped())
    var answered = 0
    for round in 0..<1500 {
      let query = try Self.query(simulator, &random)
      let asked = try AnyQuestion.simulation(simulator, query)
      #expect(asked.hasAnswer != !asked.reader.problems.isEmpty || asked.reader.isBeginning, "\(query)")
      guard asked.hasAnswer else { continue }
      answered += 1
      let plain = asked.reader.plain.map { "\($0.0)=\(PercentEncoding.encoded($0.1))" }.joined(separator: "&")
      let again = try AnyQuestion.simulation(simulator, plain)
      #expect(again.address == asked.address, "\(query)")
      guard round.isMultiple(of: 10) else { continue }
      let isSame = again.answer(frame) == asked.answer(frame)
      #expect(isSame, "\(query)")
    }
    #expect(answered > 100)
  }

  private static func query(_ simulator: Topic, _ random: inout SeededRandom) throws -> String {
    let names = try #require(names[simulator])
    var fields: [String] = []
    for name in names {
      // One field in ten is left out, one is filled with anything.
      let choices: [String]
      switch Int.random(in: 0..<10, using: &random) {
      case 0: continue
      case 1: choices = values
      default: choices = likely[name] ?? ["", "", "1"]
      }
      fields.append("\(name)=\(PercentEncoding.encoded(choices.randomElement(using: &random) ?? ""))")
    }
    return fields.joined(separator: "&")
  }
}
