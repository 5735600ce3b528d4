import Foundation

/// Every text in every language, read and compared once at start.
///
/// A text that the language of reference lacks, or whose slots differ, stops the start: a page never shows a key or a
/// gap in place of words. A text that only another language lacks stands there in the language of reference.
/// What must agree, and how each language is set: docs/decisions/0051.
package struct Texts: Sendable {
  private let languages: [Language: Words]

  /// Reads `<folder>/<language>/*.yaml` of each source; together they are one set of texts.
  ///
  /// - Throws: ``TextsError`` with every problem found.
  init(_ sources: [TextSource]) throws {
    var loader = TextsLoader()
    loader.load(sources)
    loader.compare(required: sources.flatMap(\.required))
    guard loader.problems.isEmpty else { throw TextsError(problems: loader.problems.map(\.description)) }
    let spare = loader.forms(.reference)
    languages = Language.allCases.reduce(into: [:]) { all, language in
      let isReference = language == .reference
      all[language] = Words(
        language: language, texts: isReference ? spare : loader.forms(language), spare: isReference ? [:] : spare)
    }
  }

  /// What the kernel's reasons, amounts and days are written with, and the texts of others beside it.
  package static func shipped(with others: [TextSource] = []) throws -> Texts {
    try Texts([own] + others)
  }

  /// What this target itself says.
  package static var own: TextSource { TextSource(in: .module) }

  package func language(_ language: Language) -> Words {
    languages[language] ?? Words(language: language, texts: [:])
  }
}

/// Why the texts cannot be used, a line each.
struct TextsError: Error, CustomStringConvertible {
  let problems: [String]
  var description: String { problems.joined(separator: "\n") }
}
