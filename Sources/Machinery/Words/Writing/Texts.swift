import Foundation

/// Every text in every language, read and compared once at start.
///
/// A text that one language has and another lacks, or whose slots differ, stops the start: a page never shows a key
/// or a gap in place of words.
/// What must agree, and how each language is set: docs/decisions/0051.
package struct Texts: Sendable {
  private let languages: [Language: Words]

  /// Reads `<folder>/<language>/*.yaml` of each source; together they are one set of texts.
  ///
  /// - Throws: ``TextsError`` with every problem found.
  package init(_ sources: [TextSource]) throws {
    var loader = TextsLoader()
    for language in Language.allCases { loader.load(language, from: sources.map(\.folder)) }
    loader.compare(required: sources.flatMap(\.required))
    guard loader.problems.isEmpty else { throw TextsError(problems: loader.problems) }
    languages = loader.texts.reduce(into: [:]) { all, entry in
      all[entry.key] = Words(language: entry.key, texts: entry.value)
    }
  }

  /// What the kernel's reasons, amounts and days are written with, and the texts of others beside it.
  package static func shipped(with others: [TextSource] = []) throws -> Texts {
    try Texts([TextSource(in: .module)] + others)
  }

  package func language(_ language: Language) -> Words {
    languages[language] ?? Words(language: language, texts: [:])
  }
}

/// Why the texts cannot be used, a line each.
package struct TextsError: Error, CustomStringConvertible {
  package let problems: [String]
  package var description: String { problems.joined(separator: "\n") }
}
