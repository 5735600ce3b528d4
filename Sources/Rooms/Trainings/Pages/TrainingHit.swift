import LearningAccount
import Site
import Words

/// One training in a list: what it is, where, when, what it costs and what the visitor would pay.
struct TrainingHit: Sendable {
  var id: Int64
  var title: String
  var organisation: String
  var place: String?
  var distanceKm: Int?
  var startsOn: Day?
  var endsOn: Day?
  var hours: Int?
  var price: Amount?
  /// What this holder would pay; nil for strangers.
  var own: Amount?
  /// Short labels: `RNCP`, `niveau 4`.
  var labels: [String]
  var isRemote = false

  init(id: Int64, title: String, organisation: String, labels: [String] = []) {
    self.id = id
    self.title = title
    self.organisation = organisation
    self.labels = labels
  }

  func html(_ frame: Frame) -> HTML {
    let words = frame.words
    return """
      <article class="card hit"><div><h2 class="small"><a href="\(Route.training(.init(id)))">\(words.native(title))</a></h2>
      <p class="soft">\(words.name(organisation))</p>
      <p class="facts-line">\(whereWhen(words))</p>
      <p class="labels">\(labels.html { "<span class=\"chip\">\(words.label($0))</span> " })</p></div>
      <div class="hit-price">\(prices(words))</div></article>
      """
  }

  private func whereWhen(_ words: Words) -> HTML {
    var parts: [HTML] = []
    if isRemote { parts.append(words("training.remote")) }
    if let place {
      parts.append(
        distanceKm.map { "\(words.name(place)), \(words("training.away", ["distance": .html(words.kilometres($0))]))" }
          ?? words.name(place))
    }
    if let startsOn {
      parts.append(
        endsOn.map {
          words("training.fromTo", ["from": .html(words.shortDay(startsOn)), "to": .html(words.shortDay($0))])
        } ?? words.shortDay(startsOn))
    }
    if let hours { parts.append(words.hours(hours)) }
    return parts.enumerated().html { index, part in index == 0 ? part : " · \(part)" }
  }

  private func prices(_ words: Words) -> HTML {
    guard let price else { return "<p class=\"soft\">\(words("training.priceUnknown"))</p>" }
    guard let own else { return "<p class=\"amount\">\(words.brief(price))</p>" }
    return """
      <p class="soft">\(words.brief(price))</p><p class="amount own">\(words.brief(own))</p>\
      <p class="soft fine">\(words("training.youPay"))</p>
      """
  }
}
