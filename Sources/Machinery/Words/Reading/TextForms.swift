/// A text in the forms that counting asks for; most have one.
struct TextForms: Sendable {
  let forms: [PluralForm: TextPattern]

  init(_ forms: [PluralForm: TextPattern]) { self.forms = forms }

  var slots: Set<String> { forms.values.reduce(into: []) { $0.formUnion($1.slots) } }

  func pattern(for count: Int?, in language: Language) -> TextPattern? {
    guard let count else { return forms[.other] }
    return forms[PluralForm.of(count, in: language)] ?? forms[.other]
  }
}
