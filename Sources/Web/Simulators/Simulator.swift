import LearningAccount

/// The questions that anyone may ask before they act, without an account. Their names are those of the topics of
/// `acquis explain` and stand in addresses.
package enum Simulator: String, Sendable, CaseIterable, Hashable {
  /// How much will I have?
  case accrual
  /// What would I pay?
  case price
  /// When could it start?
  case deadlines
  /// What if I cancel?
  case cancel

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
