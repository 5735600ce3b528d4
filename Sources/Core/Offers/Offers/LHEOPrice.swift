import LearningAccount

/// Prices as LHEO files write them: `1250`, `1250.5`, `1 250,00 €`. A lone dash says that no price is given.
package enum OfferPrice {
  static func isReadable(_ text: UnsafeRawBufferPointer) -> Bool {
    let word = String(decoding: text, as: UTF8.self)
    return isAbsent(word) || amount(word) != nil
  }

  /// Nil where there is none or it cannot be read.
  package static func amount(_ text: String) -> Amount? {
    var word = text.filter { !$0.isWhitespace && $0 != "\u{A0}" && $0 != "\u{202F}" }
    for suffix in ["€", "EUR", "euros"] where word.hasSuffix(suffix) { word.removeLast(suffix.count) }
    return Amount(decimal: word.replacing(",", with: "."), unit: .ofOffers)
  }

  private static func isAbsent(_ word: String) -> Bool { word.allSatisfy { $0 == "-" || $0.isWhitespace } }
}
