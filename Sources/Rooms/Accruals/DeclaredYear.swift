import Crypto
import Foundation
import LearningAccount

/// A person's whole year of work, as all their declarations together say it.
struct DeclaredYear: Sendable, Hashable {
  let year: Int
  let birthYear: Int
  let activities: [Activity]
  /// Of the traits that the scheme declares.
  let traits: Set<String>

  init(year: Int, birthYear: Int, activities: [Activity], traits: Set<String> = []) {
    self.year = year
    self.birthYear = birthYear
    self.activities = activities
    self.traits = traits
  }

  /// What one line says of the person holds for the person.
  init(year: Int, birthYear: Int, _ declarations: [Declaration]) {
    self.init(
      year: year, birthYear: birthYear, activities: declarations.map(\.activity),
      traits: declarations.reduce(into: []) { $0.formUnion($1.traits) })
  }

  /// The year in a form that does not depend on the order of its lines: the intent of its command.
  func intent(_ coding: DeclarationCoding) -> String {
    let bytes = activities.map { activity in
      coding.bytes(of: Declaration(activity: activity, traits: traits, birthYear: birthYear))
    }
    let joined = bytes.sorted { $0.lexicographicallyPrecedes($1) }.flatMap(\.self)
    return "accrual:\(year):\(Data(joined).base64EncodedString())"
  }
}
