import Site
import Words

/// What to do when one thinks one has been cheated.
struct ScamPage: Page {
  init() {}

  var place: MenuPlace? { .help }
  var width: PageWidth { .narrow }
  func title(_ words: Words) -> String { words.plain("scam.title") }

  func main(_ frame: Frame) -> HTML {
    let words = frame.words
    return """
      <h1>\(words("scam.title"))</h1>
      \(Callout(tone: .alarm, title: words("scam.warning"), text: words("scam.never")).html())
      <section class="prose"><h2>\(words("scam.sign.title"))</h2><ul>\((1...3).html { "<li>\(words("scam.sign.s\($0)"))</li>" })</ul></section>
      <section class="prose"><h2>\(words("scam.do.title"))</h2><ol class="do">
      <li>\(words("scam.do.password", ["password": frame.to(.security), "forgotten": frame.to(.forgotten)]))</li>
      <li>\(words("scam.do.check", ["files": frame.to(.enrolments)]))</li>
      <li>\(words("scam.do.keep"))</li><li>\(words("scam.do.complain"))</li></ol></section>
      <section class="prose"><h2>\(words("scam.call.title"))</h2><dl class="phones">
      <div><dt>\(words("scam.call.infoEscroqueries"))</dt><dd><a href="tel:0805805817"><bdi dir="ltr">0 805 805 817</bdi></a><span class="soft">\(words("scam.call.infoHours"))</span></dd></div>
      <div><dt>\(words("scam.call.victims"))</dt><dd><a href="tel:116006"><bdi dir="ltr">116 006</bdi></a><span class="soft">\(words("scam.call.victimsHours"))</span></dd></div>
      </dl></section>
      """
  }
}

/// How search results are ordered, as the law on platforms and plain fairness ask us to say.
struct RankingPage: Page {
  init() {}

  var place: MenuPlace? { .trainings }
  var width: PageWidth { .narrow }
  func title(_ words: Words) -> String { words.plain("search.rankingPage.title") }

  func main(_ frame: Frame) -> HTML {
    let words = frame.words
    return """
      <h1>\(words("search.rankingPage.title"))</h1><p class="lede">\(words("search.rankingPage.lede"))</p>
      <ul class="prose">\((1...3).html { "<li>\(words("search.rankingPage.p\($0)"))</li>" })</ul>
      """
  }
}
