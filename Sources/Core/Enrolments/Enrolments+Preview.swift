import Identity
import LearningAccount
import Ledger

extension Enrolments {
  /// What a request would lead to if it were sent now: who would pay what, and by when the organisation answers.
  package struct Preview: Sendable {
    package let split: EnrolmentSplit
    /// The last day for the organisation's answer; nil where the law sets none.
    package let answerBy: Day?
  }

  /// Looks without asking: nothing is written.
  /// - Throws: `SchemeError`, `BadInput` or `AmountError` where the law or the numbers give no answer.
  package func preview(
    _ access: HolderAccess, of terms: TrainingTerms, holderStatus: String
  ) async throws -> Preview {
    let installation = installation
    return try await installation.database.read { transaction in
      let now = try installation.clocks.scheme(in: transaction)
      let scheme = installation.scheme
      let holdings = try Holdings.load(account: access.account, scheme: scheme, in: transaction)
      let draft = Enrolment(
        account: access.account, id: 0, terms: terms, holderStatus: holderStatus, state: EnrolmentState(.draft))
      let facts = DeadlineFacts(
        requested: now.day, prerequisites: terms.prerequisites, territory: terms.territory)
      return Preview(
        split: try draft.split(EnrolmentFacts(lots: holdings.lots), at: now, scheme: scheme),
        answerBy: try Deadlines.decide(facts, scheme, knownOn: now.day).day(.answer))
    }
  }
}
