import LearningAccount
import Yams

/// A node of a scheme's file together with where it stands. Reading what is not there, or is of another type, adds a
/// fault and gives nil; the reader goes on.
struct LawPlace {
  let node: Node
  let file: String
  /// The path of keys from the file's root, joined by dots.
  let key: String
  let faults: FaultCollector
  let book: BookCollector

  func fault(_ reason: String) {
    faults.add(SchemeFault(file: file, line: line, key: key, reason: reason))
  }

  func child(_ node: Node, _ name: String) -> LawPlace {
    LawPlace(node: node, file: file, key: key.isEmpty ? name : "\(key).\(name)", faults: faults, book: book)
  }

  /// Tells the law's book as what this scalar was understood.
  private func understood<Value>(_ value: Value, as form: (Value) -> LawValue) -> Value {
    book.understood(self, as: form(value))
    return value
  }

  // MARK: Scalars

  func text() -> String? {
    guard let text = node.scalar?.string, !text.isEmpty else {
      fault("must be a text")
      return nil
    }
    guard !text.unicodeScalars.contains(where: { $0.isControl && $0 != "\n" }) else {
      fault("must be a text without control characters\(found)")
      return nil
    }
    return understood(text) { .text($0) }
  }

  /// Whatever a law counts; what is read must be reckoned with, and nothing in a law is larger.
  static let mostCounted = 1_000_000

  func count(atMost most: Int = mostCounted) -> Int? { integer(in: 0...most) }

  func integer(in range: ClosedRange<Int>) -> Int? {
    guard let text = node.scalar?.string, let value = Int(text), range.contains(value) else {
      fault("must be a whole number from \(range.lowerBound) to \(range.upperBound)\(found)")
      return nil
    }
    return understood(value) { .count($0) }
  }

  func flag() -> Bool? {
    guard let text = node.scalar?.string, text == "true" || text == "false" else {
      fault("must be true or false\(found)")
      return nil
    }
    return understood(text == "true") { .flag($0) }
  }

  func day() -> Day? {
    guard let text = node.scalar?.string, let day = Day(text) else {
      fault("must be a day that exists, as YYYY-MM-DD\(found)")
      return nil
    }
    return understood(day) { .day($0) }
  }

  func amount(in unit: Unit) -> Amount? {
    guard let text = node.scalar?.string, let amount = Amount(decimal: text, unit: unit) else {
      fault("must be an amount in \(unit.code) with at most \(unit.decimals) decimals\(found)")
      return nil
    }
    return understood(amount) { .amount($0) }
  }

  /// A share from 0 to 1.
  func share() -> Proportion? {
    guard let text = node.scalar?.string, let share = Proportion(decimal: text), share <= .whole else {
      fault("must be a share from 0 to 1 with at most 12 decimals\(found)")
      return nil
    }
    return understood(share) { .share($0) }
  }

  /// One of the words of a fixed vocabulary.
  func word<Word: RawRepresentable & CaseIterable>(_ type: Word.Type) -> Word? where Word.RawValue == String {
    guard let text = node.scalar?.string, let word = Word(rawValue: text) else {
      fault("must be one of \(Word.allCases.map(\.rawValue).joined(separator: ", "))\(found)")
      return nil
    }
    return understood(word) { .word($0.rawValue) }
  }

  /// One of the identifiers that the scheme declares under `list`.
  func identifier(among declared: [String], _ list: String) -> String? {
    guard let text = text() else { return nil }
    guard declared.contains(text) else {
      fault("\"\(text)\" is not among the \(list) of scheme.yaml: \(declared.joined(separator: ", "))")
      return nil
    }
    return understood(text) { .word($0) }
  }

  private var found: String { node.scalar.map { ", not \"\($0.string.printable)\"" } ?? "" }

  // MARK: Collections

  func list() -> [LawPlace]? {
    guard case .sequence(let sequence) = node else {
      fault("must be a list")
      return nil
    }
    return sequence.enumerated().map { child($0.element, "[\($0.offset + 1)]") }
  }

  /// Every element read; nil where one could not be.
  func list<Element>(_ read: (LawPlace) -> Element?) -> [Element]? {
    guard let places = list() else { return nil }
    let elements = places.map(read)
    let whole = elements.compactMap { $0 }
    return whole.count == elements.count ? whole : nil
  }

  /// The entries in the order of the file.
  func entries() -> [(name: String, place: LawPlace)]? {
    guard case .mapping(let mapping) = node else {
      fault("must be a mapping of keys to values")
      return nil
    }
    return mapping.compactMap { pair in
      guard let name = pair.key.scalar?.string else {
        fault("has a key that is no text")
        return nil
      }
      return (name, child(pair.value, name))
    }
  }

  /// Every text that stands under a key of this name, however deep.
  func scalars(under name: String) -> [String] {
    switch node {
    case .sequence: (list() ?? []).flatMap { $0.scalars(under: name) }
    case .mapping(let mapping):
      mapping.flatMap { key, value in
        key.scalar?.string == name
          ? [value.scalar?.string].compactMap { $0 } : child(value, "").scalars(under: name)
      }
    default: []
    }
  }
}
