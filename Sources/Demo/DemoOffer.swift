import LearningAccount
import Offers

/// One offer of the demo's catalogue, with what its making knows beside the record.
package struct DemoOffer: Sendable {
  var offer: Offer
  /// An index among the country's organisations.
  let organisation: Int
  let training: DemoTraining
  let town: DemoTown
  let rhythm: DemoRhythm

  /// An identifier of the scheme.
  var actionType: String { training.actionType }
  var hasPrerequisites: Bool { offer.actions[0].hasPrerequisites }
  var territory: String { rhythm.mode == .remote ? "metropole" : town.territory }

  /// Adds a session and gives its place among the offer's sessions.
  mutating func add(session start: Day, _ end: Day) -> Int {
    var session = TrainingSession()
    let count = offer.actions[0].sessions.count
    session.number = "\(offer.number ?? "")-S\(count + 1)"
    session.start = PartialDay(start)
    session.end = PartialDay(end)
    session.recruitment = .open
    offer.actions[0].sessions.append(session)
    return count
  }
}

/// How a training is spread over time, and where.
struct DemoRhythm: Sendable {
  /// Follows the title; empty for the ordinary way.
  let words: String
  let mode: TeachingMode
  /// The weeks that it takes, in percent of the ordinary.
  let weeksPercent: Int
  let pricePercent: Int

  static let ordinary = DemoRhythm(words: "", mode: .onSite, weeksPercent: 100, pricePercent: 100)

  static let all = [
    ordinary,
    DemoRhythm(words: "en soirée", mode: .onSite, weeksPercent: 200, pricePercent: 100),
    DemoRhythm(words: "le samedi", mode: .onSite, weeksPercent: 300, pricePercent: 100),
    DemoRhythm(words: "en accéléré", mode: .onSite, weeksPercent: 60, pricePercent: 115),
    DemoRhythm(words: "en petit groupe", mode: .onSite, weeksPercent: 100, pricePercent: 125),
    DemoRhythm(words: "pour moitié à distance", mode: .mixed, weeksPercent: 100, pricePercent: 95),
  ]

  static let remote = DemoRhythm(words: "à distance", mode: .remote, weeksPercent: 120, pricePercent: 85)

  /// What can be learned before a screen.
  private static let remoteFamilies: Set<String> = [
    "langues", "bureautique", "numerique", "gestion", "formation", "bilan", "vae", "socle",
  ]

  static func all(for training: DemoTraining) -> [DemoRhythm] {
    if training.family == "permis" { return [ordinary, all[1], all[2]] }
    if training.weeks < 2 { return [ordinary, all[2], all[4]] }
    return remoteFamilies.contains(training.family) ? all + [remote] : all
  }
}

extension PartialDay {
  /// A day that is known.
  init?(_ day: Day) {
    let (year, month, dayOfMonth) = day.civil
    self.init(year: year, month: month, day: dayOfMonth)
  }
}
