import Foundation
import LearningAccount
import Words

/// Looks for rules by words of their titles, keys, values and sources, whatever their case and accents.
struct LawSearch {
  private let words: [String]

  init(_ text: String) {
    words = LawSearch.folded(text).split(whereSeparator: \.isWhitespace).map(String.init)
  }

  func finds(_ rule: LawRule, _ language: Words) -> Bool {
    guard !words.isEmpty else { return true }
    var texts = [language.ruleTitle(rule.key), rule.key, language.fileTitle(rule.file)]
    texts += rule.values.flatMap { [$0.value.plain, $0.reference.text] }
    let text = LawSearch.folded(texts.joined(separator: " "))
    return words.allSatisfy(text.contains)
  }

  private static func folded(_ text: String) -> String {
    text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }
}
