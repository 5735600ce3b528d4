import LearningAccount
import Words

/// What becomes of everybody's money when a file ends: a bar of what comes back, is kept for later and is lost, with
/// its table, payer by payer.
package struct MoneyFate {
  var parts: [Part]

  struct Part {
    var payer: Payer
    var fate: Fate
    var amount: Amount
  }

  enum Payer: String, CaseIterable { case rights, own, others }

  /// Raw values are text keys, styles those of the style sheet.
  enum Fate: String, CaseIterable {
    case returned, creditNote, lost

    var style: String {
      switch self {
      case .returned: "rights"
      case .creditNote: "own"
      case .lost: "loss"
      }
    }
  }

  package init(_ answer: CancellationAnswer) {
    parts = [
      Part(payer: .rights, fate: .returned, amount: answer.rightsReturned),
      Part(payer: .own, fate: .returned, amount: answer.ownRefunded),
    ]
    parts += answer.thirdParties.map { Part(payer: .others, fate: .returned, amount: $0.returned) }
    parts.append(Part(payer: .own, fate: .creditNote, amount: answer.ownCreditNote))
    parts.append(Part(payer: .rights, fate: .lost, amount: answer.rightsDebited))
    parts.append(Part(payer: .own, fate: .lost, amount: answer.ownKept))
    parts += answer.thirdParties.map { Part(payer: .others, fate: .lost, amount: $0.debited) }
    parts.removeAll { $0.amount.isZero }
  }

  static var texts: [String] {
    Payer.allCases.flatMap { payer in Fate.allCases.map { "fate.\(payer.rawValue).\($0.rawValue)" } }
  }

  /// Everything comes back to everybody.
  package var isFree: Bool { parts.allSatisfy { $0.fate == .returned } }

  /// The loss that weighs most, large: rights first, then one's own money, then that of others.
  package func headline(_ words: Words) -> HTML {
    let order: [(Payer, Fate)] = [(.rights, .lost), (.own, .lost), (.own, .creditNote), (.others, .lost)]
    for (payer, fate) in order {
      guard let part = parts.first(where: { $0.payer == payer && $0.fate == fate }) else { continue }
      return """
        <p class="balance loss">\(words.amount(part.amount))</p><p class="soft">\(words("fate.\(payer.rawValue).\(fate.rawValue)"))</p>
        """
    }
    return ""
  }

  package func html(_ frame: Frame) -> HTML {
    let words = frame.words
    guard !parts.isEmpty else { return "" }
    return """
      \(Bar(parts: parts.map { ($0.fate.style, $0.amount.minor) }, whole: parts.reduce(0) { $0 + $1.amount.minor }).html())
      <table class="split"><caption class="hidden">\(words("fate.caption"))</caption><tbody>\(parts.html { part in
        """
        <tr><th scope="row"><span class="swatch \(part.fate.style)"></span>\(words("fate.\(part.payer.rawValue).\(part.fate.rawValue)"))</th>\
        <td class="money">\(words.amount(part.amount))</td></tr>
        """
      })</tbody></table>
      """
  }
}
