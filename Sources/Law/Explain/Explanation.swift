import LearningAccount

/// A question and the kernel's answer to it, ready to be written.
package enum Explanation: Sendable {
  case accrual(AccrualQuestion, AccrualAnswer)
  case price(PriceQuestion, PriceAnswer, [Alternative])
  case deadlines(DeadlineFacts, DeadlineAnswer, LocalTime)
  case cancel(CancellationQuestion, CancellationAnswer, LocalTime)

  package var reasons: [Reason] {
    switch self {
    case .accrual(_, let answer): answer.reasons
    case .price(_, let answer, _): answer.reasons
    case .deadlines(_, let answer, _): answer.reasons
    case .cancel(_, let answer, _): answer.reasons
    }
  }
}
