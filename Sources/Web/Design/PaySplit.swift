import LearningAccount
import Words

/// Who pays what, always as a bar with its table.
public struct PaySplit: Sendable {
  public enum Payer: Sendable, Hashable {
    case rights
    case own
    /// Somebody else, by name: an employer, a region.
    case thirdParty(String)
  }

  public var shares: [(payer: Payer, amount: Amount)]
  public var price: Amount
  /// Why the split is as it is, shown on request.
  public var reasons: [Reason]

  public init(shares: [(payer: Payer, amount: Amount)], price: Amount, reasons: [Reason]) {
    self.shares = shares
    self.price = price
    self.reasons = reasons
  }

  public var own: Amount { shares.first { $0.payer == .own }?.amount ?? .zero(price.unit) }

  func html(_ frame: Frame) -> HTML {
    let words = frame.words
    return """
      \(when: !shares.isEmpty, bar)
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

  /// Drawn with attributes only; the table beside it says the same in words.
  private var bar: HTML {
    let total = max(price.minor, 1)
    var paid: Int64 = 0
    let pieces = shares.filter { $0.amount.isPositive }.html { share in
      let start = paid * 1000 / total
      paid += share.amount.minor
      let end = min(paid * 1000 / total, 1000)
      return
        "<rect class=\"\(share.payer.style)\" x=\"\(Int(start))\" width=\"\(Int(max(end - start - 4, 6)))\" height=\"30\"/>"
    }
    return "<svg class=\"bar\" viewBox=\"0 0 996 30\" preserveAspectRatio=\"none\" aria-hidden=\"true\">\(pieces)</svg>"
  }
}

extension PaySplit.Payer {
  var style: String {
    switch self {
    case .rights: "rights"
    case .own: "own"
    case .thirdParty: "third"
    }
  }

  func label(_ words: Words) -> HTML {
    switch self {
    case .rights: words("split.rights")
    case .own: words("split.own")
    case .thirdParty(let name): words.name(name)
    }
  }
}
