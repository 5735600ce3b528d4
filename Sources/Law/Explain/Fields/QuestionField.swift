import LearningAccount

/// One member of a question. Whatever it is asked for and is not, it refuses in one sentence.
struct QuestionField {
  private let value: JSONValue
  private let path: FieldPath

  init(value: JSONValue, path: FieldPath) {
    self.value = value
    self.path = path
  }

  var isNull: Bool { value.isNull }

  func refused(_ expected: String) -> ExplainProblem { .expected(expected, path.description, value.excerpt) }

  func flag() throws(ExplainProblem) -> Bool {
    guard case .flag(let flag) = value.kind else { throw refused("true or false") }
    return flag
  }

  /// A number without a point or an exponent.
  func wholeNumber() throws(ExplainProblem) -> Int {
    guard case .integer(let number) = value.kind else { throw refused("a whole number") }
    return Int(number)
  }

  func text() throws(ExplainProblem) -> String {
    guard let utf8 else { throw refused("a text") }
    return String(decoding: utf8, as: UTF8.self)
  }

  /// One of the identifiers that are known here.
  func identifier(among known: [String]) throws(ExplainProblem) -> String {
    guard let utf8, let found = known.first(where: { utf8.equals($0) }) else {
      throw refused("one of \(known.joined(separator: ", "))")
    }
    return found
  }

  /// A list of identifiers that are known here.
  func identifiers(among known: [String]) throws(ExplainProblem) -> [String] {
    guard case .array = value.kind else { throw refused("a list of texts") }
    var identifiers: [String] = []
    for element in value.children {
      identifiers.append(try QuestionField(value: element, path: path).identifier(among: known))
    }
    return identifiers
  }

  /// The elements of a list, each an object.
  func objects<Element>(
    of list: StaticString, _ read: (QuestionFields) throws(ExplainProblem) -> Element
  ) throws(ExplainProblem) -> [Element] {
    guard case .array = value.kind else { throw refused("a list of objects") }
    var elements: [Element] = []
    elements.reserveCapacity(value.count)
    for element in value.children {
      elements.append(try read(QuestionFields(element, at: .element(of: list, index: elements.count))))
    }
    return elements
  }

  /// The UTF-8 of a string; nil for any other value.
  var utf8: UnsafeBufferPointer<UInt8>? {
    if case .text(let bytes) = value.kind { bytes } else { nil }
  }
}

extension QuestionField {
  func day() throws(ExplainProblem) -> Day {
    guard let utf8, let day = Day(utf8: utf8) else { throw refused("a day that exists, written YYYY-MM-DD,") }
    return day
  }

  /// The local day of an instant that is written with its offset.
  func localDay(_ local: LocalTime) throws(ExplainProblem) -> Day {
    guard let utf8, let instant = Instant(iso: utf8), Day.written.contains(local.day(of: instant)) else {
      throw refused("an instant with its offset such as \"2026-03-02T10:00:00+01:00\"")
    }
    return local.day(of: instant)
  }
}
