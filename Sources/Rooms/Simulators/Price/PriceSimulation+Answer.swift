import LearningAccount
import Site
import Words

extension PriceSimulation {
  func answer(_ frame: Frame) -> HTML {
    guard let (question, answer) = decided else { return "" }
    return """
      \(headline(question, answer, frame))
      \(facts(question, answer, frame.words))
      \(instead(frame))
      \(Reasons(reasons: reasons(answer), title: "ask.price.why").html(frame))
      """
  }

  /// "What could I do instead?", the cheapest of its kind first, with what the holder would then pay.
  private func instead(_ frame: Frame) -> HTML {
    guard !alternatives.isEmpty else { return "" }
    let words = frame.words
    return """
      <section class="instead"><h3>\(words("alternative.title"))</h3><ul>\(alternatives.html { alternative in
        """
        <li><p>\(words.sentence(alternative.reason))\
        \(alternative.saved.map { " <strong>\(words("alternative.saved", ["amount": .amount($0)]))</strong>" as HTML })</p>\
        <p class="source">\(words.source(alternative.reason))</p></li>
        """
      })</ul></section>
      """
  }

  /// What would change a refusal stands in it already.
  private func reasons(_ answer: PriceAnswer) -> [Reason] {
    answer.reasons.filter { $0 != answer.refusal?.remedy }
  }

  private func headline(_ question: PriceQuestion, _ answer: PriceAnswer, _ frame: Frame) -> HTML {
    let words = frame.words
    guard let own = answer.own else {
      return
        "<h2>\(words("ask.price.refused"))</h2>\(answer.refusal.map { RefusalNotice(refusal: $0, isAlert: false).html(frame) })"
    }
    return """
      <h2>\(words("ask.price.answer"))</h2><p class="balance own">\(words.amount(own))</p>
      \(split(question, answer).html(frame))
      """
  }

  /// Right by right: the order of their use is what one asks about.
  private func split(_ question: PriceQuestion, _ answer: PriceAnswer) -> PaySplit {
    let payers = answer.shares.map { share -> (payer: PaySplit.Payer, amount: Amount) in
      let payer: PaySplit.Payer =
        switch share.payer {
        case .lot(let place): .lot(question.lots[place].source)
        case .thirdParty(let place): .thirdPartyKind(question.thirdParties[place].kind)
        case .holder: .own
        }
      return (payer, share.amount)
    }
    return PaySplit(shares: payers, price: question.price, reasons: [])
  }

  private func facts(_ question: PriceQuestion, _ answer: PriceAnswer, _ words: Words) -> HTML {
    Facts(lines: [
      (words("ask.price.usable"), words.amount(answer.usable)),
      (words("ask.price.cap"), answer.cap.map(words.amount) ?? words("ask.price.noCap")),
      (words("ask.price.participation"), words.amount(answer.participation)),
      (words("ask.price.onDay"), words.day(question.day)),
    ]).html()
  }
}
