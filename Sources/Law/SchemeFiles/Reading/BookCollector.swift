import LearningAccount
import Yams

/// Gathers, while files are read, what the law's book lists: each timeline, with every value as what a reader
/// understood it to be. Nobody has to list a rule, so nobody can forget one.
final class BookCollector {
  private var understood: [Spot: LawValue] = [:]
  private var rules: [String: LawRule] = [:]

  /// Where a value stands. A node that several keys share by an anchor stands, and is understood, once.
  private struct Spot: Hashable {
    let file: String
    let line: Int
    let column: Int

    init?(_ node: Node, in file: String) {
      guard let mark = node.mark else { return nil }
      (self.file, line, column) = (file, mark.line, mark.column)
    }
  }

  func understood(_ place: LawPlace, as value: LawValue) {
    if let spot = Spot(place.node, in: place.file) { understood[spot] = value }
  }

  func add(_ place: LawPlace, _ values: [Dated<LawValue>]) {
    let rule = LawRule(file: place.file, line: place.line, timeline: Timeline(place.key, values))
    if let other = rules[rule.key], other.line != rule.line { place.fault("is listed as \(rule.key), as another is") }
    rules[rule.key] = rule
  }

  /// The rules in the order of `files`, then of their lines.
  func book(in files: [String]) -> LawBook {
    func order(_ rule: LawRule) -> (Int, Int, String) {
      (files.firstIndex(of: rule.file) ?? files.count, rule.line ?? 0, rule.key)
    }
    return LawBook(rules.values.sorted { order($0) < order($1) })
  }

  /// A node of a value as a reader of the law sees it. A scalar that was matched against fixed words is one of them.
  func listed(_ node: Node, in file: String) -> LawValue {
    if let known = Spot(node, in: file).flatMap({ understood[$0] }) { return known }
    return switch node {
    case .sequence(let sequence): .list(sequence.map { listed($0, in: file) })
    case .mapping(let mapping):
      .map(mapping.map { LawValue.Field($0.key.scalar?.string ?? "", listed($0.value, in: file)) })
    default: .word(node.scalar?.string ?? "")
    }
  }
}

extension LawPlace {
  /// Counted from 1.
  var line: Int? { node.mark?.line }

  /// What stands under `value`, as the law's book lists it.
  var listedValue: LawValue {
    let value = node.mapping?["value"]
    return value.map { book.listed($0, in: file) } ?? .word("")
  }
}
