import Words

extension Explanation {
  /// The answer in a few lines for a person, with the reasons and their sources numbered.
  public func readable(_ words: Words) -> String {
    var text = ReadableAnswer(words)
    switch self {
    case .accrual(_, let answer): text.write(answer)
    case .price(let question, let answer): text.write(question, answer)
    case .deadlines(_, let answer, _): text.write(answer)
    case .cancel(_, let answer, _): text.write(answer)
    }
    text.reasons(reasons)
    return text.lines.joined(separator: "\n")
  }
}
