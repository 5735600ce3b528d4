import Words

extension Frame {
  /// The whole document around a page.
  package func document(_ page: some Page) -> HTML {
    """
    <!doctype html>
    <html lang="\(words.language.rawValue)" dir="\(words.language.direction)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>\(page.title(words)) · Acquis</title>
    <link rel="stylesheet" href="\(assets.address(of: "acquis.css"))">
    <link rel="icon" type="image/svg+xml" href="\(assets.address(of: "mark.svg"))">
    </head>
    <body>
    <a class="skip" href="#main">\(words("nav.skip"))</a>
    \(demoBanner)
    \(header(page.place))
    <main id="main" class="\(page.width.rawValue)" tabindex="-1">
    \(doneNotice)
    \(page.main(self))
    </main>
    \(footer)
    </body>
    </html>
    """
  }

  private var doneNotice: HTML {
    guard let done, words.has(done) else { return "" }
    return "<p class=\"notice done\" role=\"status\">\(words(done))</p>"
  }

  private func header(_ place: MenuPlace?) -> HTML {
    """
    <header class="top"><div class="row">
    <a class="brand" href="\(Route.home)">\(mark)<span>Acquis</span></a>
    <nav class="main" aria-label="\(words.plain("nav.main"))"><ul>\(visitor.isOrganisation ? organisationLinks(place) : holderLinks(place))</ul></nav>
    <div class="tools">\(languageMenu)\(accountMenu)</div>
    </div></header>
    """
  }

  private func holderLinks(_ place: MenuPlace?) -> HTML {
    """
    \(link(.trainings, "nav.trainings", short: "nav.trainingsShort", place == .trainings))\
    \(link(.rights, "nav.rights", place == .rights))\
    \(link(.enrolments, "nav.enrolments", place == .enrolments))\
    \(link(.help, "nav.help", place == .help))
    """
  }

  private func organisationLinks(_ place: MenuPlace?) -> HTML {
    """
    \(link(.requests, "nav.requests", place == .requests))\
    \(link(.trainings, "nav.trainings", short: "nav.trainingsShort", place == .trainings))\
    \(link(.help, "nav.help", place == .help))
    """
  }

  private func link(_ route: Route, _ key: String, short: String? = nil, _ isHere: Bool) -> HTML {
    let label: HTML =
      short.map { "<span class=\"long\">\(words(key))</span><span class=\"short\">\(words($0))</span>" } ?? words(key)
    return "<li><a href=\"\(route)\"\(attribute: "aria-current", isHere ? "page" : nil)>\(label)</a></li>"
  }

  private var footer: HTML {
    """
    <footer class="foot"><div class="row">
    <p class="scam-line">\(words("footer.scam", ["scam": .to(.scam)]))</p>
    <ul><li><a href="\(Route.help)">\(words("nav.how"))</a></li><li><a href="\(Route.simulators)">\(words("ask.title"))</a></li><li><a href="\(Route.law)">\(words("law.page.title"))</a></li><li><a href="\(Route.scam)">\(words("footer.scamLink"))</a></li></ul>
    <p class="fine">\(words("footer.what"))</p>
    </div></footer>
    """
  }

  /// The mark in the current colours; the address bar's icon is the same drawing in its own file.
  private var mark: HTML {
    """
    <svg class="mark" viewBox="0 0 32 32" aria-hidden="true"><path d="M8 0h16a8 8 0 0 1 8 8v16a8 8 0 0 1-8 8H0V8a8 8 0 0 1 8-8z"/>\
    <rect x="9" y="9" width="14" height="4" rx="1"/><rect x="9" y="16" width="14" height="4" rx="1"/></svg>
    """
  }
}
