import Words

extension Frame {
  /// Changes the language and stays on the page. Links suffice: nothing but a preference is kept.
  var languageMenu: HTML {
    """
    <details class="menu"><summary><span class="hidden">\(words("nav.language")) </span>\(words.language.ownName)</summary><ul>\
    \(Language.allCases.html { language in
      """
      <li><a href="\(address(in: language))" lang="\(language.rawValue)" hreflang="\(language.rawValue)"\
      \(attribute: "aria-current", language == words.language ? "true" : nil)>\(language.ownName)</a></li>
      """
    })</ul></details>
    """
  }

  var accountMenu: HTML {
    guard let name = visitor.name else {
      return link(.signIn, words("nav.signIn"), class: "sign-in")
    }
    return """
      <details class="menu"><summary><span class="hidden">\(words("nav.account")) </span>\(words.name(name))</summary><ul>\
      \(link(.security, words("nav.security")).within("li"))\
      <li>\(form(Route.signOut, "<button class=\"plain\">\(words("nav.signOut"))</button>"))</li></ul></details>
      """
  }

  private func address(in language: Language) -> String {
    let parts = address.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let kept = parts.count == 2 ? parts[1].split(separator: "&").filter { !$0.hasPrefix("lang=") } : []
    let query = (kept.map(String.init) + ["lang=\(language.rawValue)"]).joined(separator: "&")
    return "\(parts[0])?\(query)"
  }
}
