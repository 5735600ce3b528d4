import Offers
import Site
import Words

/// "What? Where?", on the front door and above the results.
struct SearchForm {
  var query: SearchQuery
  var showsMore = false
  var state = FormState()

  func html(_ frame: Frame) -> HTML {
    let words = frame.words
    return """
      <form class="search" method="get" action="\(Route.trainings)" role="search"><div class="search-box">
      <div><label for="q">\(words("search.what"))</label>\
      <input id="q" name="q" type="search" maxlength="200" value="\(query.text)" placeholder="\(words.plain("search.whatExample"))"></div>
      <div><label for="near">\(words("search.where"))</label>\
      <input id="near" name="near" maxlength="100" value="\(query.place?.text ?? "")" placeholder="\(words.plain("search.whereExample"))" autocomplete="postal-code"></div>
      <button class="button main">\(words("search.button"))</button></div>
      \(when: showsMore, more(words))</form>
      """
  }

  private func more(_ words: Words) -> HTML {
    """
    <div class="more">
    <p><label for="radius">\(words("search.radius"))</label> <select id="radius" name="radius">\([5, 10, 20, 30, 50, 100].html { distance in
      "<option value=\"\(distance)\"\(flag: "selected", Double(distance) == query.radiusKilometres)>\(words.plain("search.kilometres", ["distance": .count(distance)]))</option>"
    })</select></p>
    <p><label for="maxPrice">\(words("search.maxPrice"))</label> <input id="maxPrice" name="maxPrice" inputmode="decimal" maxlength="20" class="digits6"\(attribute: "value", state.value("maxPrice") ?? query.maximumPrice?.plain)\(attribute: "aria-invalid", state.problem("maxPrice") == nil ? nil : "true")></p>
    <p class="tick"><input id="remote" name="remote" type="checkbox" value="1"\(flag: "checked", query.choices.includesRemote)> <label for="remote">\(words("search.remote"))</label></p>
    </div>
    """
  }
}
