import LearningAccount
import Words

/// The holder's own share, paid by a test payment that says on every line that it is one.
package struct PaymentPage: Page {
  package var file: EnrolmentSummary
  package var split: PaySplit
  package var state: FormState
  package var refusal: Refusal?

  package init(file: EnrolmentSummary, split: PaySplit, state: FormState, refusal: Refusal? = nil) {
    self.file = file
    self.split = split
    self.state = state
    self.refusal = refusal
  }

  package var place: MenuPlace? { .enrolments }
  package var width: PageWidth { .narrow }
  package func title(_ words: Words) -> String { words.plain("file.pay.title") }

  package func main(_ frame: Frame) -> HTML {
    let words = frame.words
    return """
      <p class="crumb"><a href="\(Route.enrolment(.init(file.id)))">\(words.native(file.title))</a></p>
      <h1>\(words("file.pay.title"))</h1>
      \(Callout(tone: .sky, title: words("file.pay.test"), text: words("file.pay.testMore")).html())
      \(refusal.map { RefusalNotice(refusal: $0).html(frame) })
      <section class="card"><h2>\(words("file.pay.amount"))</h2><p class="big-own">\(words.amount(split.own))</p>\(split.html(frame))</section>
      \(when: refusal == nil, frame.form(.payment(.init(file.id)), """
        <p class="buttons"><button class="button main">\(words("file.pay.button", ["own": .amount(split.own)]))</button>
        <a class="button" href="\(Route.enrolment(.init(file.id)))">\(words("file.back"))</a></p>
        """, state: state))
      """
  }
}
