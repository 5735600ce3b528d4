import LearningAccount
import Site
import Words

/// How it works, from the account to the training's end.
struct HelpPage: Page {
  var answerWorkingDays: Int
  var acceptWorkingDays: Int
  var freeCancelWorkingDays: Int
  var panels: [Panel] = []

  var place: MenuPlace? { .help }
  var width: PageWidth { .narrow }
  func title(_ words: Words) -> String { words.plain("help.title") }

  func main(_ frame: Frame) -> HTML {
    let words = frame.words
    return """
      <h1>\(words("help.title"))</h1><p class="lede">\(words("help.lede"))</p>
      <ol class="do large">
      \(step("open", ["open": frame.to(.openSignIn)], words))
      \(step("find", ["find": frame.to(.trainings)], words))
      \(step("ask", ["count": .count(answerWorkingDays)], words))
      \(step("accept", ["count": .count(acceptWorkingDays)], words))
      \(step("train", [:], words))
      </ol>
      \(panels.html(.main, frame))
      <section class="prose"><h2>\(words("help.cancel.title"))</h2><p>\(words("help.cancel.text", ["count": .count(freeCancelWorkingDays)]))</p>\
      \(panels.html(.link, frame))</section>
      <section class="prose" id="adviser"><h2>\(words("help.adviser.title"))</h2><p>\(words("help.adviser.text"))</p>
      <ul>\(["jobseeker", "young", "disabled", "manager", "other"].html { "<li>\(words("help.adviser.\($0)"))</li>" })</ul></section>
      <section class="prose"><h2>\(words("help.missing.title"))</h2><p>\(words("help.missing.text"))</p></section>
      \(Callout(tone: .alarm, title: words("scam.warning"), text: words("scam.warningMore", ["scam": frame.to(.scam)])).html())
      """
  }

  private func step(_ key: String, _ arguments: [String: Argument], _ words: Words) -> HTML {
    "<li><h2 class=\"small\">\(words("help.\(key).title"))</h2><p>\(words("help.\(key).text", arguments))</p></li>"
  }
}
