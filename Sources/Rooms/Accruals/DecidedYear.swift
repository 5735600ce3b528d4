import LearningAccount
import Ledger

/// What a person's year credits: an answer for each unit in which it counts.
struct DecidedYear {
  let units: YearUnits
  /// At least one.
  let answers: [AccrualAnswer]

  /// Those above zero.
  var credits: [Amount] { answers.map(\.credit).filter(\.isPositive) }

  /// Why in this unit, where that was a question, then why so much.
  func reasons(of answer: AccrualAnswer) -> [Reason] { [units.reason].compactMap(\.self) + answer.reasons }

  /// As the ledger's command remembers it. The reasons of a credit stand with its entry, and are not kept twice.
  var records: [AccrualRecord] {
    answers.map { answer in
      AccrualRecord(
        credit: answer.credit, computed: answer.computed, ceiling: answer.ceiling,
        reasons: answer.credit.isPositive ? [] : reasons(of: answer))
    }
  }
}
