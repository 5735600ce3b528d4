import LearningAccount
import Words

/// Who pays what, always as a bar with its table.
package struct PaySplit: Sendable {
  package enum Payer: Sendable, Hashable {
    case rights
    /// The rights of one source, as the scheme names it.
    case lot(String)
    case own
    /// Somebody else, by name: an employer, a region.
    case thirdParty(String)
    /// Somebody else of a kind that the scheme names.
    case thirdPartyKind(String)
  }

  var shares: [(payer: Payer, amount: Amount)]
  var price: Amount
  /// Why the split is as it is, shown on request.
  var reasons: [Reason]

  package init(shares: [(payer: Payer, amount: Amount)], price: Amount, reasons: [Reason]) {
    self.shares = shares
    self.price = price
    self.reasons = reasons
  }

  package var own: Amount { shares.first { $0.payer == .own }?.amount ?? .zero(price.unit) }

  package func html(_ frame: Frame) -> HTML {
    let words = frame.words
    return """
      \(when: !shares.isEmpty, Bar(parts: shares.map { ($0.payer.style, $0.amount.minor) }, whole: price.minor).html())
      <table class="split"><caption class="hidden">\(words("split.caption"))</caption><tbody>\(shares.html { share in
        """
        <tr><th scope="row"><span class="swatch \(share.payer.style)"></span>\(share.payer.label(words))</th>\
        <td class="money">\(words.amount(share.amount))</td></tr>
        """
      })<tr class="total"><th scope="row">\(words("split.price"))</th><td class="money">\(words.amount(price))</td></tr>
      </tbody></table>
      \(Why(subject: words("split.whySubject"), reasons: reasons).html(frame))
      """
  }
}

extension PaySplit.Payer {
  var style: String {
    switch self {
    case .rights, .lot: "rights"
    case .own: "own"
    case .thirdParty, .thirdPartyKind: "third"
    }
  }

  func label(_ words: Words) -> HTML {
    switch self {
    case .rights: words("split.rights")
    case .own: words("split.own")
    case .lot(let source): HTML(words.headingTerm("source.\(source)"))
    case .thirdParty(let name): words.name(name)
    case .thirdPartyKind(let kind): HTML(words.headingTerm("party.\(kind)"))
    }
  }
}
