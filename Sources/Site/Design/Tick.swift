import Words

/// A box to tick, with its words beside it and, where the texts have one, a hint under them.
package struct Tick {
  var name: String
  /// Texts `<key>` and, where there is one, `<key>Hint`. What a scheme declares and no text names stands as it is.
  var label: String

  package init(name: String, label: String) {
    self.name = name
    self.label = label
  }

  package func html(_ frame: Frame, _ state: FormState) -> HTML {
    let words = frame.words
    let hasHint = words.has("\(label)Hint")
    return """
      <div class="field tick"><input id="\(name)" name="\(name)" type="checkbox" value="1"\
      \(flag: "checked", !(state.value(name) ?? "").isEmpty)\
      \(attribute: "aria-describedby", hasHint ? "\(name)-hint" : nil)>\
      <div><label for="\(name)">\(words.has(label) ? words(label) : HTML(name))</label>\
      \(when: hasHint, "<p class=\"hint\" id=\"\(name)-hint\">\(words("\(label)Hint"))</p>")</div></div>
      """
  }
}
