import Explain
import LearningAccount

extension Topic {
  /// Whether the scheme has law on it.
  func isAnswered(by scheme: Scheme) -> Bool {
    switch self {
    case .accrual: true
    case .price: scheme.law.funding != nil
    case .deadlines: scheme.law.files != nil
    case .cancel: scheme.law.files != nil && scheme.law.cancellation != nil
    }
  }

  /// The texts that are put together from a question's name.
  static var texts: [String] {
    allCases.flatMap { ["ask.\($0.rawValue).title", "ask.\($0.rawValue).short", "ask.\($0.rawValue).lede"] }
      + ActivityRow.measures.map { "ask.accrual.measures.\($0)" }
      + CancellationParty.allCases.map { "ask.cancel.by\($0.rawValue)" }
  }
}
