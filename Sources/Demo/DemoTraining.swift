import LearningAccount
import Offers

/// A kind of training that organisations of the demo offer, each in its own way.
struct DemoTraining: Sendable {
  /// `cuisine`, `permis`: what organisations specialise in.
  let family: String
  /// An identifier of the scheme: `rncp`, `drivingLicenceLight`.
  let actionType: String
  /// `RNCP38765`, `RS5080`; nil for a training without certification.
  let code: String?
  /// Today's level, 1 to 8.
  let level: Int?
  let occupation: String?
  let title: String
  let hours: Int
  let weeks: Int
  let leastPrice: Amount
  let highestPrice: Amount
  let prerequisites: String?
  let aim: String

  static func all() throws -> [DemoTraining] { try DemoTable.read("trainings").rows.map(DemoTraining.init(row:)) }

  private init(row: [String: String]) throws {
    func text(_ name: String) -> String? { row[name].flatMap { $0.isEmpty ? nil : $0 } }
    func number(_ name: String) -> Int? { row[name].flatMap { Int($0) } }
    func price(_ name: String) -> Amount? { row[name].flatMap { Amount(decimal: $0, unit: .ofOffers) } }
    guard let family = text("family"), let actionType = text("kind"), let title = text("title"),
      let hours = number("hours"), let weeks = number("weeks"), let least = price("priceLeast"),
      let highest = price("priceMost"), let aim = text("aim")
    else { throw DemoError.damaged("trainings.csv: \(row["title"] ?? "")") }
    self.family = family
    self.actionType = actionType
    self.code = text("code")
    self.level = number("level")
    self.occupation = text("rome")
    self.title = title
    self.hours = hours
    self.weeks = weeks
    self.leastPrice = least
    self.highestPrice = highest
    self.prerequisites = text("prerequisites")
    self.aim = aim
  }
}
