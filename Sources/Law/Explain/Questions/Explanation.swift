import LearningAccount

/// A question and the kernel's answer to it, ready to be written.
package enum Explanation: Sendable {
  case accrual(AccrualQuestion, AccrualAnswer)
  case price(PriceQuestion, AskedNames, PriceAnswer, [Alternative])
  case deadlines(DeadlineFacts, DeadlineAnswer, LocalTime)
  case cancel(CancellationQuestion, AskedNames, CancellationAnswer, LocalTime)

  var reasons: [Reason] {
    switch self {
    case .accrual(_, let answer): answer.reasons
    case .price(_, _, let answer, _): answer.reasons
    case .deadlines(_, let answer, _): answer.reasons
    case .cancel(_, _, let answer, _): answer.reasons
    }
  }
}
