import LearningAccount

/// The last look before asking for a place: what is asked, who would pay what, what happens next.
public struct RequestPage: Page {
  public var session: Int64
  public var training: Int64
  public var title: String
  public var organisation: String
  public var place_: String?
  public var startsOn: Day
  public var endsOn: Day
  public var split: PaySplit
  public var answerBy: Day
  public var state: FormState
  /// Why the request cannot be made.
  public var refusal: Refusal?

  public init(
    session: Int64, training: Int64, title: String, organisation: String, place: String?, startsOn: Day, endsOn: Day,
    split: PaySplit, answerBy: Day, state: FormState, refusal: Refusal? = nil
  ) {
    self.session = session
    self.training = training
    self.title = title
    self.organisation = organisation
    self.place_ = place
    self.startsOn = startsOn
    self.endsOn = endsOn
    self.split = split
    self.answerBy = answerBy
    self.state = state
    self.refusal = refusal
  }

  public var place: Place? { .trainings }
  public var width: PageWidth { .narrow }
  public func title(_ words: Words) -> String { words.plain("file.request.title") }

  public func main(_ frame: Frame) -> HTML {
    let words = frame.words
    let arguments: [String: Argument] = ["organisation": .text(organisation), "day": .day(answerBy)]
    return """
      <p class="crumb"><a href="\(Route.training(.init(training)))">\(words.native(title))</a></p>
      <h1>\(words("file.request.title"))</h1>
      <p class="lede">\(words.native(title))</p>
      <p class="soft">\(words.name(organisation))\(place_.map { ", \(words.name($0))" as HTML }) · \(words("training.fromTo", ["from": .day(startsOn), "to": .day(endsOn)]))</p>
      \(refusal.map { RefusalNotice(refusal: $0).html(frame) })
      <section class="card"><h2>\(words("split.title"))</h2>\(split.html(frame))</section>
      <section class="prose"><h2>\(words("file.request.then"))</h2><ol class="do">
      <li>\(words("file.request.step1", arguments))</li><li>\(words("file.request.step2"))</li><li>\(words("file.request.step3"))</li></ol>
      <p>\(words("file.request.free"))</p></section>
      \(when: refusal == nil, frame.form(.request(.init(session)), frame.button("file.request.button"), state: state))
      """
  }
}

/// A "no" with what would turn it into a "yes".
struct RefusalNotice {
  var refusal: Refusal

  func html(_ frame: Frame) -> HTML {
    let words = frame.words
    let remedy = refusal.remedy.map { " <strong>\(words.sentence($0))</strong>" as HTML } ?? ""
    return """
      <div class="notice alarm" role="alert"><p class="lead">\(words("file.refusal"))</p>\
      <p>\(words.sentence(refusal.reason))\(remedy)</p><p class="source">\(words.source(refusal.reason))</p></div>
      """
  }
}
