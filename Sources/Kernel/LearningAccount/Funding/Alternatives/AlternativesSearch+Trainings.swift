extension AlternativesSearch {
  /// An equivalent of another kind, or with a mark that frees it from the cap: cheapest first.
  func otherTrainings() throws -> [Alternative] {
    (try marks() + kinds()).sorted { $0.own.minor < $1.own.minor }
  }

  private func marks() throws -> [Alternative] {
    let cap = now.funding.caps[question.price.actionType]
    let marks = (cap?.value.exemptMarks ?? []).filter { !question.price.marks.contains($0) }
    return try marks.compactMap { mark in
      var changed = question.price
      changed.marks.insert(mark)
      return try alternative(.mark(mark), changed) { _, own in
        let arguments: [String: Reason.Argument] = ["mark": .term("mark.\(mark)"), "own": .amount(own)]
        return cap?.reason("alternative.mark", arguments) ?? Reason("alternative.mark", arguments)
      }
    }
  }

  /// The first of the kinds that cost least, among those that the scheme calls equivalent: one to look for.
  private func kinds() throws -> [Alternative] {
    let cheaper = try allKinds()
    guard let least = cheaper.map(\.own.minor).min() else { return [] }
    return cheaper.first { $0.own.minor == least }.map { [$0] } ?? []
  }

  private func allKinds() throws -> [Alternative] {
    try scheme.vocabulary.equivalents(of: question.price.actionType).compactMap { kind in
      var changed = question.price
      (changed.actionType, changed.marks) = (kind, [])
      return try alternative(.kind(kind), changed) { then, own in
        let arguments: [String: Reason.Argument] = ["kind": .term("kind.\(kind)"), "own": .amount(own)]
        let rule = then.funding.eligibility[kind]
        return rule?.reason("alternative.kind", arguments) ?? Reason("alternative.kind", arguments)
      }
    }
  }
}
