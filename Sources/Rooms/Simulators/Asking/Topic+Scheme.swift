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
}
