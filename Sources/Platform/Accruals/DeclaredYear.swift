import Crypto
import Foundation
import LearningAccount

/// A person's whole year of work, as all their declarations together say it.
public struct DeclaredYear: Sendable, Hashable {
  public let year: Int
  public let birthYear: Int
  public let activities: [Activity]
  public let lowSkilled: Bool
  public let disabledWorker: Bool
  public let fullPension: Bool

  public init(
    year: Int, birthYear: Int, activities: [Activity], lowSkilled: Bool = false, disabledWorker: Bool = false,
    fullPension: Bool = false
  ) {
    self.year = year
    self.birthYear = birthYear
    self.activities = activities
    self.lowSkilled = lowSkilled
    self.disabledWorker = disabledWorker
    self.fullPension = fullPension
  }

  /// What one line says of the person holds for the person.
  init(year: Int, birthYear: Int, _ declarations: [Declaration]) {
    self.init(
      year: year, birthYear: birthYear, activities: declarations.map(\.activity),
      lowSkilled: declarations.contains(where: \.lowSkilled),
      disabledWorker: declarations.contains(where: \.disabledWorker),
      fullPension: declarations.contains(where: \.fullPension))
  }

  /// The year in a form that does not depend on the order of its lines: the intent of its command.
  var intent: String {
    let bytes = activities.map { activity in
      Declaration(
        activity: activity, lowSkilled: lowSkilled, disabledWorker: disabledWorker, fullPension: fullPension,
        birthYear: birthYear
      ).bytes
    }
    let joined = bytes.sorted { $0.lexicographicallyPrecedes($1) }.flatMap(\.self)
    return "accrual:\(year):\(Data(joined).base64EncodedString())"
  }
}
