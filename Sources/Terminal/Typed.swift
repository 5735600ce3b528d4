import ArgumentParser
import LearningAccount

/// Values typed on the command line, or one clear sentence of what was expected.
package enum Typed {
  package static func amount(_ text: String, _ name: String, in unit: Unit) throws -> Amount {
    guard let amount = Amount(decimal: text, unit: unit), amount.isWithinReason else {
      let most = Amount(minor: Amount.mostAtOnce, unit: unit).decimal
      throw CommandFailure.usage(
        "\(name) \(text): an amount of at most \(most) \(unit.code) was expected, with at most \(unit.decimals) decimals"
      )
    }
    return amount
  }

  package static func day(_ text: String?, _ name: String) throws -> Day? {
    guard let text else { return nil }
    guard let day = Day(text) else {
      throw CommandFailure.usage("\(name) \(text): a day written YYYY-MM-DD was expected")
    }
    return day
  }

  /// - Parameter code: nil for the unit in which the scheme keeps balances.
  package static func unit(_ code: String?, _ scheme: Scheme) throws -> Unit {
    guard let code else { return scheme.primaryUnit }
    guard let unit = scheme.units[code] else {
      throw CommandFailure.usage(
        "unit \(code): one of \(scheme.units.keys.sorted().joined(separator: ", ")) was expected")
    }
    return unit
  }
}
