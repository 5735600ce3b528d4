import LearningAccount
import Words

/// A sum, with the sign of its unit after it. It takes numbers as people type them.
package struct AmountField {
  var name: String
  var title: HTML
  var hint: HTML?
  var unit: LearningAccount.Unit
  var isOptional = false

  package init(name: String, title: HTML, hint: HTML? = nil, unit: LearningAccount.Unit, isOptional: Bool = false) {
    self.name = name
    self.title = title
    self.hint = hint
    self.unit = unit
    self.isOptional = isOptional
  }

  package func html(_ frame: Frame, _ state: FormState) -> HTML {
    NumberField(name: name, title: title, hint: hint, sign: frame.words.sign(of: unit), isOptional: isOptional)
      .html(frame, state)
  }
}

/// A number with a sign after it: `%`, `€`, `h`.
package struct NumberField {
  var name: String
  var title: HTML
  var hint: HTML?
  var sign: String?
  var isOptional = false

  package init(name: String, title: HTML, hint: HTML? = nil, sign: String? = nil, isOptional: Bool = false) {
    self.name = name
    self.title = title
    self.hint = hint
    self.sign = sign
    self.isOptional = isOptional
  }

  package func html(_ frame: Frame, _ state: FormState) -> HTML {
    Field.around(name, title, hint: hint, isOptional: isOptional, frame, state) { described in
      """
      <span class="measured"><input id="\(name)" name="\(name)" inputmode="decimal" maxlength="40" autocomplete="off"\
      \(attribute: "value", state.value(name).map(frame.words.typed))\(described)>\
      \(sign.map { "<span class=\"sign\" aria-hidden=\"true\">\($0)</span>" as HTML })</span>
      """
    }
  }
}
