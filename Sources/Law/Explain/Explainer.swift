import LearningAccount

/// Answers questions about a scheme's law. It reads a question and the law, and nothing else: no account, no database.
package struct Explainer: Sendable {
  private let shelf: AskedSchemes

  package init(_ shelf: AskedSchemes) { self.shelf = shelf }

  /// - Parameters:
  ///   - question: one JSON object, in UTF-8, as the explain contract describes it.
  ///   - now: the scheme's clock; a question that names no `knownOn` means the law as it is known on that day.
  /// - Throws: ``ExplainProblem`` for whatever cannot be answered.
  package func explain(
    _ topic: Topic, _ question: UnsafeRawBufferPointer, now: Instant
  ) throws(ExplainProblem) -> Explanation {
    try JSONValue.read(question) { json throws(ExplainProblem) in
      let fields = try QuestionFields(json, at: .question)
      let entry = try shelf.entry(named: fields.optional("scheme"))
      let reader = QuestionReader(fields: fields, entry: entry, now: now)
      switch topic {
      case .accrual: return try reader.accrual()
      case .price: return try reader.price()
      case .deadlines: return try reader.deadlines()
      case .cancel: return try reader.cancel()
      }
    }
  }
}
