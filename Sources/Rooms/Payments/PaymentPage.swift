import LearningAccount
import Site
import Words

/// The holder's own share, paid by a test payment that says on every line that it is one.
struct PaymentPage: Page {
  var file: EnrolmentSummary
  var split: PaySplit
  var state: FormState
  var refusal: Refusal?

  var place: MenuPlace? { .enrolments }
  var width: PageWidth { .narrow }
  func title(_ words: Words) -> String { words.plain("file.pay.title") }

  func main(_ frame: Frame) -> HTML {
    let words = frame.words
    return """
      <p class="crumb">\(frame.linked(.enrolment(.init(file.id)), words.native(file.title)))</p>
      <h1>\(words("file.pay.title"))</h1>
      \(Callout(tone: .sky, title: words("file.pay.test"), text: words("file.pay.testMore")).html())
      \(refusal.map { RefusalNotice(refusal: $0).html(frame) })
      <section class="card"><h2>\(words("file.pay.amount"))</h2><p class="big-own">\(words.amount(split.own))</p>\(split.html(frame))</section>
      \(when: refusal == nil, frame.form(PaymentRoute.payment(.init(file.id)), """
        <p class="buttons"><button class="button main">\(words("file.pay.button", ["own": .amount(split.own)]))</button>
        \(frame.secondLink(.enrolment(.init(file.id)), "file.back"))</p>
        """, state: state))
      """
  }
}
