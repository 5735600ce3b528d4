import Foundation
import Yams

/// Reads the texts' files and collects what is wrong with them.
struct TextsLoader {
  /// A text with the file that gives it.
  struct Entry {
    let file: String
    /// As the file writes it.
    let typed: [PluralForm: String]
    let forms: TextForms
  }

  private(set) var texts: [Language: [String: Entry]] = [:]
  private(set) var problems: [TextProblem] = []

  func forms(_ language: Language) -> [String: TextForms] { texts[language]?.mapValues(\.forms) ?? [:] }

  mutating func load(_ sources: [TextSource]) {
    for language in Language.allCases {
      texts[language] = [:]
      for source in sources { load(language, of: source) }
    }
  }

  private mutating func load(_ language: Language, of source: TextSource) {
    let place = source.folder.appendingPathComponent(language.rawValue)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
    for name in names.sorted() where name.hasSuffix(".yaml") {
      let file = (source.name.isEmpty ? "" : "\(source.name)/") + "\(language.rawValue)/\(name)"
      do {
        let text = try String(contentsOf: place.appendingPathComponent(name), encoding: .utf8)
        guard let root = try Yams.compose(yaml: text) else { continue }
        read(root, key: "", file: file, language: language)
      } catch {
        problems.append(TextProblem(file: file, language: language, message: "\(error)"))
      }
    }
  }

  /// The language of reference must have every key, and each key the same slots in all languages.
  mutating func compare(required: [String]) {
    let keys = texts.values.reduce(into: Set(required)) { $0.formUnion($1.keys) }
    for key in keys.sorted() {
      if texts[.reference]?[key] == nil {
        let message = "there is no text in \(Language.reference.rawValue)"
        problems.append(TextProblem(language: .reference, key: key, message: message))
      }
      compareSlots(key)
    }
  }

  private mutating func compareSlots(_ key: String) {
    let slots = Set(texts.values.compactMap { $0[key]?.forms.slots })
    guard slots.count > 1 else { return }
    let lists = slots.map { "{\($0.sorted().joined(separator: ", "))}" }.sorted()
    problems.append(
      TextProblem(
        file: texts[.reference]?[key]?.file ?? "", key: key,
        message: "the languages fill in different slots: \(lists.joined(separator: " and "))"))
  }

  private mutating func read(_ node: Node, key: String, file: String, language: Language) {
    switch node {
    case .scalar(let scalar): add(key, [.other: scalar.string], file, language)
    case .mapping(let mapping):
      if let forms = pluralForms(mapping) { return add(key, forms, file, language) }
      for (name, value) in mapping {
        let name = name.string ?? ""
        read(value, key: key.isEmpty ? name : "\(key).\(name)", file: file, language: language)
      }
    default:
      problems.append(
        TextProblem(file: file, language: language, key: key, message: "neither a text nor a group of texts"))
    }
  }

  private func pluralForms(_ mapping: Node.Mapping) -> [PluralForm: String]? {
    var forms: [PluralForm: String] = [:]
    for (name, value) in mapping {
      guard let form = PluralForm(rawValue: name.string ?? ""), let text = value.string else { return nil }
      forms[form] = text
    }
    return forms.isEmpty ? nil : forms
  }

  private mutating func add(_ key: String, _ typed: [PluralForm: String], _ file: String, _ language: Language) {
    func fault(_ message: String) -> TextProblem {
      TextProblem(file: file, language: language, key: key, message: message)
    }
    if let other = texts[language]?[key] { problems.append(fault("given twice, in \(other.file) too")) }
    if typed[.other] == nil { problems.append(fault("plural forms without other")) }
    do throws(TextFault) {
      var patterns: [PluralForm: TextPattern] = [:]
      for (form, text) in typed.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        patterns[form] = try TextPattern(Typography.set(text, in: language))
      }
      texts[language]?[key] = Entry(file: file, typed: typed, forms: TextForms(patterns))
    } catch {
      problems.append(fault(error.message))
    }
  }
}

/// What is wrong with a text or a file of texts.
struct TextProblem: Hashable, Sendable, CustomStringConvertible {
  /// Empty where no file has the text.
  var file = ""
  var language: Language?
  /// Empty where a whole file is concerned.
  var key = ""
  let message: String

  var description: String {
    ([file, key].filter { !$0.isEmpty } + [message]).joined(separator: ": ")
  }
}

/// Sets plain typing as print does: curly apostrophes, and in French the narrow unbreakable space that goes before
/// high punctuation and inside quotation marks.
enum Typography {
  static func set(_ text: String, in language: Language) -> String {
    let text = language == .arabic ? text : String(text.map { $0 == "'" ? "’" : $0 })
    return language == .french ? french(text) : text
  }

  private static func french(_ text: String) -> String {
    var result = ""
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      let next = index + 1 < characters.count ? characters[index + 1] : nil
      let isBefore = next.map { ":;?!»€%".contains($0) } ?? false
      let isAfter = index > 0 && characters[index - 1] == "«"
      result.append(character == " " && (isBefore || isAfter) ? "\u{202F}" : character)
    }
    return result
  }
}
