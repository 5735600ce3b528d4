import LearningAccount
import Words

extension Explanation {
  /// The answer in a few lines for a person, with the reasons and their sources numbered; for a price that hurts, what
  /// else could be done.
  package func readable(_ words: Words) -> String {
    var text = ReadableAnswer(words)
    switch self {
    case .accrual(_, let answer): text.write(answer)
    case .price(let question, let names, let answer, _): text.write(question, names, answer)
    case .deadlines(_, let answer, _): text.write(answer)
    case .cancel(_, let names, let answer, _): text.write(answer, names)
    }
    text.reasons(reasons)
    if case .price(_, _, _, let alternatives) = self { text.write(alternatives) }
    return text.lines.joined(separator: "\n")
  }
}
