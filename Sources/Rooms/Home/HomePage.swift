import LearningAccount
import Offers
import Site
import Words

/// The front door: what the account is, for whom, what to do, what comes after, and what to beware of.
struct HomePage: Page {
  /// What a year at half time or more gives, and the most that can add up.
  var yearlyCredit: Amount
  var ceiling: Amount
  /// What holders pay themselves towards a training, unless exempt.
  var participation: Amount
  var answerWorkingDays: Int
  var acceptWorkingDays: Int
  /// What other rooms show here: a way to search, questions that anyone may ask.
  var panels: [Panel] = []

  func title(_ words: Words) -> String { words.plain("home.title") }

  func main(_ frame: Frame) -> HTML {
    let words = frame.words
    return """
      <div class="hero"><h1>\(words("home.title"))</h1><p class="lede">\(words("home.lede"))</p>
      \(panels.html(.top, frame))</div>
      <ol class="cards three">
      \(card(1, "open", frame.visitor == .stranger ? .openSignIn : .rights, frame))
      \(card(2, "find", .trainings, frame))
      \(card(3, "register", .help, frame))
      </ol>
      \(panels.html(.main, frame))
      <div class="pair uneven">
      \(Callout(tone: .alarm, title: words("scam.warning"), text: words("scam.warningMore", ["scam": frame.to(.scam)])).html())
      \(Callout(tone: .leaf, title: words("home.adviser.title"), text: words("home.adviser.text", ["help": frame.to(.help, part: "#adviser")])).html())
      </div>
      \(explanation(words))
      """
  }

  private func card(_ number: Int, _ key: String, _ route: Route, _ frame: Frame) -> HTML {
    let words = frame.words
    let link = key == "open" && frame.visitor != .stranger ? "home.open.linkSignedIn" : "home.\(key).link"
    return """
      <li class="card"><span class="badge" aria-hidden="true">\(words.number(String(number)))</span><h2 class="small">\(words("home.\(key).title"))</h2>
      <p class="soft">\(words("home.\(key).text", ["days": .count(answerWorkingDays), "count": .count(answerWorkingDays)]))</p>
      \(frame.link(route, words(link)).within("p"))</li>
      """
  }

  private func explanation(_ words: Words) -> HTML {
    let figures: [String: Argument] = [
      "credit": .brief(yearlyCredit), "ceiling": .brief(ceiling), "participation": .brief(participation),
      "count": .count(acceptWorkingDays),
    ]
    return """
      <div class="pair prose">
      <section><h2>\(words("home.what.title"))</h2><p>\(words("home.what.text", figures))</p><p>\(words("home.what.when"))</p></section>
      <section><h2>\(words("home.who.title"))</h2><p>\(words("home.who.text"))</p>
      <ul>\(["employee", "selfEmployed", "jobseeker", "agent"].html { "<li>\(words("home.who.\($0)"))</li>" })</ul>
      <p>\(words("home.who.where"))</p></section>
      <section><h2>\(words("home.price.title"))</h2><p>\(words("home.price.text", figures))</p></section>
      <section><h2>\(words("home.after.title"))</h2><p>\(words("home.after.accepted", figures))</p><p>\(words("home.after.cancel"))</p></section>
      </div>
      """
  }
}
