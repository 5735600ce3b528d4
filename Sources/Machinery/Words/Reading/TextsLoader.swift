import Foundation
import Yams

/// Reads the texts' files and collects what is wrong with them.
struct TextsLoader {
  private(set) var texts: [Language: [String: TextForms]] = [:]
  private(set) var problems: [String] = []

  mutating func load(_ language: Language, from folders: [URL]) {
    texts[language] = [:]
    for folder in folders { load(language, in: folder.appendingPathComponent(language.rawValue)) }
  }

  private mutating func load(_ language: Language, in place: URL) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
    for name in names.sorted() where name.hasSuffix(".yaml") {
      let file = "\(language.rawValue)/\(name)"
      do {
        let source = try String(contentsOf: place.appendingPathComponent(name), encoding: .utf8)
        guard let root = try Yams.compose(yaml: source) else { continue }
        read(root, key: "", file: file, language: language)
      } catch {
        problems.append("\(file): \(error)")
      }
    }
  }

  /// All languages must have the same keys and each key the same slots.
  mutating func compare(required: [String]) {
    let keys = texts.values.reduce(into: Set(required)) { $0.formUnion($1.keys) }
    for key in keys.sorted() {
      for language in Language.allCases where texts[language]?[key] == nil {
        problems.append("\(language.rawValue): there is no text \(key)")
      }
      let slots = Set(texts.values.compactMap { $0[key]?.slots })
      if slots.count > 1 {
        let lists = slots.map { "{\($0.sorted().joined(separator: ", "))}" }.sorted()
        problems.append("\(key): the languages fill in different slots: \(lists.joined(separator: " and "))")
      }
    }
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
    default: problems.append("\(file): \(key) is neither a text nor a group of texts")
    }
  }

  private func pluralForms(_ mapping: Node.Mapping) -> [PluralForm: String]? {
    var forms: [PluralForm: String] = [:]
    for (name, value) in mapping {
      guard let form = PluralForm(rawValue: name.string ?? ""), let text = value.string else { return nil }
      forms[form] = text
    }
    return forms[.other] == nil ? nil : forms
  }

  private mutating func add(_ key: String, _ forms: [PluralForm: String], _ file: String, _ language: Language) {
    if texts[language]?[key] != nil { problems.append("\(file): \(key) is given twice") }
    do throws(TextFault) {
      var patterns: [PluralForm: TextPattern] = [:]
      for (form, text) in forms.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        patterns[form] = try TextPattern(Typography.set(text, in: language))
      }
      texts[language]?[key] = TextForms(patterns)
    } catch {
      problems.append("\(file): \(key): \(error.message)")
    }
  }
}
