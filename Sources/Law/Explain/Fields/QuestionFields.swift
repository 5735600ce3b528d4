/// The members of one JSON object of a question, asked for by name.
struct QuestionFields {
  private let object: JSONValue
  private let place: FieldPath.Place

  /// - Throws: ``ExplainProblem`` for a value that is no object.
  init(_ value: JSONValue, at place: FieldPath.Place) throws(ExplainProblem) {
    guard case .object = value.kind else {
      let field = FieldPath(place: place, name: nil).description
      let subject = field.isEmpty ? "the question" : field
      throw ExplainProblem(.badInput, field: field, "\(subject) \(value.excerpt): a JSON object was expected")
    }
    object = value
    self.place = place
  }

  /// - Parameter declared: names that the scheme declares beside those of the contract.
  /// - Throws: ``ExplainProblem`` for the first member whose name is none of these.
  func refuseOthers(than names: [StaticString], declared: [String] = []) throws(ExplainProblem) {
    for member in object.children {
      let name = member.name
      if names.contains(where: { name.equals($0) }) || declared.contains(where: { name.equals($0) }) { continue }
      let path = path(.other(String(decoding: name, as: UTF8.self))).description
      let known = names.map(\.description) + declared.filter { name in !names.contains { $0.description == name } }
      throw ExplainProblem(
        .badInput, field: path,
        "\(path) \(member.excerpt) is not a field here: one of \(known.joined(separator: ", ")) was expected")
    }
  }

  /// A field that must stand there. Null is a value, and mostly a wrong one.
  func required(_ name: StaticString) throws(ExplainProblem) -> QuestionField {
    guard let field = optional(name) else { throw missing(.fixed(name)) }
    return field
  }

  /// A field that must stand there and whose null means that nothing is known: nil.
  func nullable(_ name: StaticString) throws(ExplainProblem) -> QuestionField? {
    let field = try required(name)
    return field.isNull ? nil : field
  }

  /// A field that may be left out: nil.
  func optional(_ name: StaticString) -> QuestionField? {
    for member in object.children where member.name.equals(name) {
      return QuestionField(value: member, path: path(.fixed(name)))
    }
    return nil
  }

  /// A field that the scheme declares, and that may be left out: nil.
  func declared(_ name: String) -> QuestionField? {
    for member in object.children where member.name.equals(name) {
      return QuestionField(value: member, path: path(.other(name)))
    }
    return nil
  }

  func missing(_ name: FieldPath.Name, _ expected: String = "this field") -> ExplainProblem {
    let path = path(name).description
    return ExplainProblem(.badInput, field: path, "\(path) is missing: \(expected) was expected")
  }

  private func path(_ name: FieldPath.Name) -> FieldPath { FieldPath(place: place, name: name) }
}
