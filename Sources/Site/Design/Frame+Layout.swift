import Words

extension Frame {
  /// The whole document around a page.
  func document(_ page: some Page) -> HTML {
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
    \(panels.html(.top, self))
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
    \(brand)
    <nav class="main" aria-label="\(words.plain("nav.main"))"><ul>\(links(place))</ul></nav>
    <div class="tools">\(languageMenu)\(accountMenu)</div>
    </div></header>
    """
  }

  private var brand: HTML {
    let name: HTML = "\(mark)<span>Acquis</span>"
    return has(path: Route.home.path) ? link(.home, name, class: "brand") : "<span class=\"brand\">\(name)</span>"
  }

  private func links(_ place: MenuPlace?) -> HTML {
    entries(.header).html { entry in
      let label: HTML =
        entry.short.map { "<span class=\"long\">\(words(entry.text))</span><span class=\"short\">\(words($0))</span>" }
        ?? words(entry.text)
      let isHere = place != nil && place == entry.place
      return
        "<li><a href=\"\(entry.address.path)\"\(attribute: "aria-current", isHere ? "page" : nil)>\(label)</a></li>"
    }
  }

  private func entries(_ spot: MenuEntry.Spot) -> [MenuEntry] {
    let reader: MenuEntry.Reader = visitor.isOrganisation ? .organisation : .holder
    return menu.filter { $0.spot == spot && $0.readers.contains(reader) && has(path: $0.address.path) }
      .sorted { $0.order < $1.order }
  }

  private var footer: HTML {
    """
    <footer class="foot"><div class="row">
    <p class="scam-line">\(words("footer.scam", ["scam": to(.scam)]))</p>
    <ul>\(entries(.footer).html { "<li><a href=\"\($0.address.path)\">\(words($0.text))</a></li>" })</ul>
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
