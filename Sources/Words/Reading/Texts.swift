import Foundation

/// Every text in every language, read and compared once at start.
///
/// A text that one language has and another lacks, or whose slots differ, stops the start: a page never shows a key
/// or a gap in place of words.
/// What must agree, and how each language is set: docs/decisions/0051.
package struct Texts: Sendable {
  private let languages: [Language: Words]

  /// Reads `<folder>/<language>/*.yaml`. Each language must have the `required` keys: those that a caller puts together
  /// from parts.
  ///
  /// - Throws: ``TextsError`` with every problem found.
  package init(folder: URL, required: [String] = []) throws {
    var loader = TextsLoader()
    for language in Language.allCases { loader.load(language, from: folder) }
    loader.compare(required: required)
    guard loader.problems.isEmpty else { throw TextsError(problems: loader.problems) }
    languages = loader.texts.reduce(into: [:]) { all, entry in
      all[entry.key] = Words(language: entry.key, texts: entry.value)
    }
  }

  /// The texts that ship with the program.
  package static func shipped(required: [String] = []) throws -> Texts {
    try Texts(folder: Bundle.module.bundleURL.appendingPathComponent("Texts"), required: required)
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
