import LearningAccount

/// The schemes that may be asked about.
package struct AskedSchemes: Sendable {
  /// A scheme and the clock of its time zone. A class, since a scheme is a large value and every question passes it on.
  package final class Entry: Sendable {
    package let scheme: Scheme
    let local: LocalTime

    package init(scheme: Scheme, local: LocalTime) {
      self.scheme = scheme
      self.local = local
    }
  }

  private let entries: [Entry]
  private let standard: String

  /// - Parameter standard: the identifier of the scheme that a question means which names none.
  package init(_ entries: [Entry], standard: String) {
    self.entries = entries
    self.standard = standard
  }

  func entry(named field: QuestionField?) throws(ExplainProblem) -> Entry {
    let known = entries.map(\.scheme.id)
    let id = try field?.identifier(among: known) ?? standard
    guard let entry = entries.first(where: { $0.scheme.id == id }) else {
      let expected = "one of \(known.joined(separator: ", "))"
      throw ExplainProblem(.badInput, field: "scheme", "scheme is missing: \(expected) was expected")
    }
    return entry
  }
}
