import Words

/// What a form was sent with and what is wrong with it; empty on its first showing.
package struct FormState: Sendable {
  package var values: [String: String]
  package var problems: [FieldProblem]
  /// Makes sending the form twice do the thing once; kept over a correction.
  var commandID: String?

  package init(values: [String: String] = [:], problems: [FieldProblem] = [], commandID: String? = nil) {
    self.values = values
    self.problems = problems
    self.commandID = commandID
  }

  package func value(_ field: String) -> String? { values[field] }
  package func problem(_ field: String) -> FieldProblem? { problems.first { $0.field == field } }
}

/// One thing to correct: the field's name and the text that says how.
package struct FieldProblem: Sendable {
  package let field: String
  let key: String
  let arguments: [String: Argument]

  package init(_ field: String, _ key: String, _ arguments: [String: Argument] = [:]) {
    self.field = field
    self.key = key
    self.arguments = arguments
  }
}

extension Frame {
  /// A form that is sent to `route` with the proof that it is ours.
  package func form(
    _ address: some Address, _ content: HTML, state: FormState? = nil, class style: String? = nil
  ) -> HTML {
    """
    <form method="post" action="\(address.path)" novalidate\(attribute: "class", style)>\
    <input type="hidden" name="formToken" value="\(formToken)">\
    \((state?.commandID).map { "<input type=\"hidden\" name=\"commandID\" value=\"\($0)\">" as HTML })\
    \(content)</form>
    """
  }

  /// What is wrong, above the form, each linked to its field.
  ///
  /// - Parameters:
  ///   - id: where an address may point.
  ///   - name: what a field is called, put before its problem where several fields may have the same.
  package func problems(_ state: FormState, id: String? = nil, name: (String) -> HTML? = { _ in nil }) -> HTML {
    guard !state.problems.isEmpty else { return "" }
    let lines = state.problems.html { problem in
      let subject = name(problem.field).map { "<strong>\($0)</strong> — " as HTML }
      return "<li><a href=\"#\(problem.field)\">\(subject)\(words(problem.key, problem.arguments))</a></li>"
    }
    return """
      <div class="notice alarm"\(attribute: "id", id) role="alert" tabindex="-1">
      <h2>\(words("form.problems", ["count": .count(state.problems.count)]))</h2>
      <ul>\(lines)</ul>
      </div>
      """
  }

  package func button(_ key: String, _ arguments: [String: Argument] = [:]) -> HTML {
    "<button class=\"button main\">\(words(key, arguments))</button>"
  }

  /// A link, or nothing where no room has the page.
  package func link(_ address: some Address, _ content: HTML, class style: String? = nil) -> HTML {
    link(path: address.path, content, style)
  }

  package func link(_ route: Route, _ content: HTML, class style: String? = nil) -> HTML {
    link(path: route.path, content, style)
  }

  /// A link, or its content alone where no room has the page.
  package func linked(_ route: Route, _ content: HTML) -> HTML {
    has(path: route.path) ? link(path: route.path, content, nil) : content
  }

  private func link(path: String, _ content: HTML, _ style: String?) -> HTML {
    guard has(path: path) else { return "" }
    return "<a\(attribute: "class", style) href=\"\(path)\">\(content)</a>"
  }

  package func mainLink(_ address: some Address, _ key: String) -> HTML {
    link(address, words(key), class: "button main")
  }

  package func mainLink(_ route: Route, _ key: String) -> HTML { link(route, words(key), class: "button main") }

  package func secondLink(_ address: some Address, _ key: String) -> HTML { link(address, words(key), class: "button") }

  package func secondLink(_ route: Route, _ key: String) -> HTML { link(route, words(key), class: "button") }

  /// For texts with a `[linked text](slot)`: without the page the text stands there unlinked.
  package func to(_ route: Route, part: String = "") -> Argument {
    has(path: route.path) ? .link(route.path + part) : .text("")
  }
}
