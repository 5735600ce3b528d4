import ArgumentParser
import LearningAccount
import Words

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

  package static func day(_ text: String, _ name: String) throws -> Day {
    guard let day = Day(text) else {
      throw CommandFailure.usage("\(name) \(text): a day written YYYY-MM-DD was expected")
    }
    return day
  }

  package static func day(_ text: String?, _ name: String) throws -> Day? { try text.map { try day($0, name) } }

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

extension Language {
  /// What `--lang` names.
  ///
  /// - Throws: a usage error for a language that we do not speak.
  package init(typed code: String) throws(CommandFailure) {
    guard let language = Language(rawValue: code) else {
      throw .usage("lang \(code): one of \(Language.codes) was expected")
    }
    self = language
  }
}
