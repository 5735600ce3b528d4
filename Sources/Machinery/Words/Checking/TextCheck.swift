import Foundation

/// Goes over all texts of the house: which a language lacks, which no code names, which are badly shaped.
package struct TextCheck {
  package struct Finding: Hashable, Sendable {
    package enum Kind: String, Sendable { case missing, unused, shape }

    package let kind: Kind
    /// Nil where all languages are concerned.
    package let language: Language?
    /// Empty where a whole file is concerned.
    package let key: String
    /// The file at fault; for a missing text the one that has it in another language; empty where none has.
    package let file: String
    package let message: String
  }

  /// By file and key.
  package let findings: [Finding]
  package let keyCount: Int

  /// - Parameter uses: what the code names; nil where its sources are not at hand, and unused texts cannot be told.
  package init(_ sources: [TextSource], uses: TextUses?) {
    var loader = TextsLoader()
    loader.load(sources)
    let required = Set(sources.flatMap(\.required))
    loader.compare(required: Array(required))
    let keys = loader.texts.values.reduce(into: Set<String>()) { $0.formUnion($1.keys) }

    // What the reference lacks is told with what the others lack.
    var findings = Set(
      loader.problems.filter { !$0.file.isEmpty }.map {
        Finding(kind: .shape, language: $0.language, key: $0.key, file: $0.file, message: $0.message)
      })
    for key in keys.union(required) {
      findings.formUnion(Self.missing(key, loader))
      findings.formUnion(Self.spaces(key, loader))
      guard let uses, !required.contains(key), !uses.names(key) else { continue }
      let file = Language.allCases.lazy.compactMap { loader.texts[$0]?[key]?.file }.first ?? ""
      findings.insert(Finding(kind: .unused, language: nil, key: key, file: file, message: "no code names it"))
    }
    self.findings = findings.sorted {
      ($0.file, $0.key, $0.language?.rawValue ?? "", $0.message)
        < ($1.file, $1.key, $1.language?.rawValue ?? "", $1.message)
    }
    keyCount = keys.count
  }

  private static func missing(_ key: String, _ loader: TextsLoader) -> [Finding] {
    let given = ([.reference] + Language.allCases).lazy.compactMap { loader.texts[$0]?[key]?.file }.first
    // A text that cannot be read is at fault for its shape.
    let broken = Set(loader.problems.filter { $0.key == key && !$0.file.isEmpty }.compactMap(\.language))
    return Language.allCases.filter { loader.texts[$0]?[key] == nil && !broken.contains($0) }.map {
      Finding(
        kind: .missing, language: $0, key: key, file: given ?? "", message: "there is no text in \($0.rawValue)")
    }
  }

  private static func spaces(_ key: String, _ loader: TextsLoader) -> [Finding] {
    Language.allCases.compactMap { language in
      guard let entry = loader.texts[language]?[key] else { return nil }
      let message: String? =
        if entry.typed.values.contains(where: { $0.allSatisfy(\.isWhitespace) }) {
          "empty"
        } else if entry.typed.values.contains(where: {
          $0.first?.isWhitespace == true || $0.last?.isWhitespace == true
        }) {
          "a space at an end"
        } else {
          nil
        }
      return message.map { Finding(kind: .shape, language: language, key: key, file: entry.file, message: $0) }
    }
  }
}
