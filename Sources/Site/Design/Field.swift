import Words

/// One field of a form: its label, a hint and what is wrong are read out with it.
package struct Field {
  var name: String
  /// Texts `<key>` and, where there is one, `<key>Hint`.
  var label: String
  var type = "text"
  var autocomplete: String?
  var inputMode: String?
  var isShort = false
  var isOptional = false
  var maxLength = 200

  package init(
    name: String, label: String, type: String = "text", autocomplete: String? = nil, inputMode: String? = nil,
    isShort: Bool = false, isOptional: Bool = false, maxLength: Int = 200
  ) {
    self.name = name
    self.label = label
    self.type = type
    self.autocomplete = autocomplete
    self.inputMode = inputMode
    self.isShort = isShort
    self.isOptional = isOptional
    self.maxLength = maxLength
  }

  package func html(_ frame: Frame, _ state: FormState) -> HTML {
    Field.around(name, label, isOptional: isOptional, frame, state) { described in
      """
      <input id="\(name)" name="\(name)" type="\(type)" maxlength="\(maxLength)"\
      \(attribute: "value", type == "password" ? nil : state.value(name))\
      \(attribute: "autocomplete", autocomplete)\(attribute: "inputmode", inputMode)\
      \(attribute: "class", isShort ? "brief" : nil)\(described)>
      """
    }
  }

  /// Label, hint and problem around any control; the closure gets the attributes that tie them to it.
  static func around(
    _ name: String, _ label: String, isOptional: Bool = false, _ frame: Frame, _ state: FormState,
    control: (HTML) -> HTML
  ) -> HTML {
    let words = frame.words
    let hint = words.has("\(label)Hint") ? words("\(label)Hint") : nil
    return around(name, words(label), hint: hint, isOptional: isOptional, frame, state, control: control)
  }

  /// The same with words that no text key names.
  static func around(
    _ name: String, _ title: HTML, hint: HTML?, isOptional: Bool = false, _ frame: Frame, _ state: FormState,
    control: (HTML) -> HTML
  ) -> HTML {
    let words = frame.words
    let problem = state.problem(name)
    let ids = [hint == nil ? nil : "\(name)-hint", problem == nil ? nil : "\(name)-problem"].compactMap(\.self)
    let described: HTML = """
      \(attribute: "aria-describedby", ids.isEmpty ? nil : ids.joined(separator: " "))\
      \(attribute: "aria-invalid", problem == nil ? nil : "true")
      """
    return """
      <div class="field\(problem == nil ? "" : " wrong")">
      <label for="\(name)">\(title)\(when: isOptional, " <span class=\"soft\">\(words("form.optional"))</span>")</label>
      \(hint.map { "<p class=\"hint\" id=\"\(name)-hint\">\($0)</p>" as HTML })
      \(problem.map { "<p class=\"problem\" id=\"\(name)-problem\">\(words($0.key, $0.arguments))</p>" as HTML })
      \(control(described))
      </div>
      """
  }
}

/// A choice from a list.
package struct Choice {
  var name: String
  var label: String
  var options: [Option]
  var isOptional = false

  package init(name: String, label: String, options: [Option], isOptional: Bool = false) {
    self.name = name
    self.label = label
    self.options = options
    self.isOptional = isOptional
  }

  package struct Option {
    var value: String
    var text: String
    /// Lets the style sheet show the fields that belong to this choice.
    var style: String?

    package init(_ value: String, _ text: String, style: String? = nil) {
      self.value = value
      self.text = text
      self.style = style
    }

    /// Nothing chosen yet.
    package static func none(_ words: Words) -> Option { Option("", words.plain("form.choose")) }
  }

  package func html(_ frame: Frame, _ state: FormState) -> HTML {
    Field.around(name, label, isOptional: isOptional, frame, state) { described in
      """
      <select id="\(name)" name="\(name)"\(described)>\(options.html { option in
        "<option value=\"\(option.value)\"\(attribute: "class", option.style)\(flag: "selected", state.value(name) == option.value)>\(option.text)</option>"
      })</select>
      """
    }
  }
}

/// Several lines of text.
package struct LongField {
  var name: String
  var label: String
  var isOptional = false

  package init(name: String, label: String, isOptional: Bool = false) {
    self.name = name
    self.label = label
    self.isOptional = isOptional
  }

  package func html(_ frame: Frame, _ state: FormState) -> HTML {
    Field.around(name, label, isOptional: isOptional, frame, state) { described in
      "<textarea id=\"\(name)\" name=\"\(name)\" rows=\"5\" maxlength=\"2000\"\(described)>\(state.value(name) ?? "")</textarea>"
    }
  }
}

/// A day in three boxes, which needs neither a calendar nor a mouse; sent as `<name>Day`, `<name>Month`, `<name>Year`.
package struct DayField {
  var name: String
  var label: String
  /// Whether the browser may fill in a birthday.
  var isBirthday = false

  package init(name: String, label: String, isBirthday: Bool = false) {
    self.name = name
    self.label = label
    self.isBirthday = isBirthday
  }

  package func html(_ frame: Frame, _ state: FormState) -> HTML {
    let words = frame.words
    let problem = state.problem("\(name)Day")
    let described = problem == nil ? "\(name)-hint" : "\(name)-hint \(name)Day-problem"
    return """
      <fieldset class="field day\(problem == nil ? "" : " wrong")" aria-describedby="\(described)">
      <legend>\(words(label))</legend>
      <p class="hint" id="\(name)-hint">\(words(words.has("\(label)Hint") ? "\(label)Hint" : "form.dayHint"))</p>
      \(problem.map { "<p class=\"problem\" id=\"\(name)Day-problem\">\(words($0.key, $0.arguments))</p>" as HTML })
      <div class="boxes">\(box("Day", 2, "form.day", frame, state))\(box("Month", 2, "form.month", frame, state))\
      \(box("Year", 4, "form.year", frame, state))</div>
      </fieldset>
      """
  }

  private func box(_ part: String, _ length: Int, _ label: String, _ frame: Frame, _ state: FormState) -> HTML {
    let autocomplete = isBirthday ? "bday-\(part.lowercased())" : nil
    return """
      <div><label for="\(name)\(part)">\(frame.words(label))</label>\
      <input id="\(name)\(part)" name="\(name)\(part)" inputmode="numeric" maxlength="\(length)" class="digits\(length)"\
      \(attribute: "value", state.value("\(name)\(part)"))\(attribute: "autocomplete", autocomplete)></div>
      """
  }
}
