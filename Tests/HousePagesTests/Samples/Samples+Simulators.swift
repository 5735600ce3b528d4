import Explain
import LearningAccount
import SchemeFiles

@testable import LawPages
@testable import Simulators
@testable import Site

extension Samples {
  static let scheme = try! SchemeFiles.load(folder: TestSite.repository + "/Schemes/france-cpf")

  static let ground = SimulationGround(scheme: scheme, today: today)

  /// Questions with an answer, one that is refused, and each page as it begins.
  static let questions: [(Topic, String)] = [
    (.accrual, "year=2026&birthYear=1990&activity1=employee&work1=40&measure1=share&balance=4800"),
    (.accrual, "year=2026&birthYear=1990&activity1=publicAgent&work1=100&category1=C&lowSkilled=1"),
    (.price, "price=1800&actionType=rncp&holderStatus=employee&rights-accrual=1240&party-region=300&day=2026-09-01"),
    (.price, "price=1200&actionType=drivingLicenceLight&holderStatus=employee&rights-accrual=900&day=2026-09-01"),
    (.deadlines, "requestedOn=2026-11-20&answeredOn=2026-11-23&acceptedOn=2026-11-24&startsOn=2026-12-20"),
    (.deadlines, "requestedOn=2026-11-20&prerequisites=1&franceTravail=1"),
    (.cancel, "acceptedOn=2026-11-05&startsOn=2026-12-07&endsOn=2027-01-24&rights=1650&own=150&at=2026-12-01"),
    (
      .cancel,
      "acceptedOn=2026-11-05&startsOn=2026-12-07&endsOn=2027-01-24&rights=1650&own=150&others=20&at=2026-12-20"
        + "&entered=1&attendedShare=40&by=organisation&resumeProposed=1"
    ),
  ]

  static var simulators: [Sample] {
    let begun = Topic.allCases.map { ($0, "") }
    let wrong = Topic.allCases.map { ($0, "year=x&price=-1&requestedOn=32/01/2027&acceptedOn=demain&own=1e3") }
    return [Sample(name: "simulators", visitor: .stranger, page: SimulatorsPage(scheme: scheme))]
      + (questions + begun + wrong).enumerated().map { index, question in
        Sample(
          name: "simulator-\(question.0.rawValue)-\(index)", visitor: .stranger,
          page: try! simulation(question.0, question.1))
      }
  }

  static var law: [Sample] {
    let rules = scheme.book.rules.map {
      Sample(name: "law-\($0.key)", visitor: .stranger, page: LawRulePage(rule: $0, scheme: scheme, today: today))
    }
    let difference = scheme.book.difference(from: day("2024-01-01"), to: day("2027-01-01"))
    return rules + [
      Sample(name: "law", visitor: .stranger, page: LawPage(scheme: scheme, today: today)),
      Sample(name: "law-nothing", visitor: .stranger, page: LawPage(scheme: scheme, today: today, search: "xyzzy")),
      Sample(
        name: "law-changes", visitor: .stranger,
        page: LawChangesPage(
          scheme: scheme, difference: difference, state: FormState(values: ["from": "2024-01-01", "to": "2027-01-01"]))),
    ]
  }

  static func simulation(_ simulator: Topic, _ query: String) throws -> any Simulation {
    let fields = FormFields(query)
    return switch simulator {
    case .accrual: try AccrualSimulation(fields, ground)
    case .price: try PriceSimulation(fields, ground)
    case .deadlines: try DeadlinesSimulation(fields, ground)
    case .cancel: try CancellationSimulation(fields, ground)
    }
  }
}
