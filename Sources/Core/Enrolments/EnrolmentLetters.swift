import LearningAccount
import Ledger
import Letters
import Offers
import Storage

/// Tells the people of a file what happened to it.
struct EnrolmentLetters {
  private let installation: Installation

  init(_ installation: Installation) { self.installation = installation }

  func post(_ decision: EnrolmentDecision, _ training: TrainingSnapshot, in transaction: any Transaction) throws {
    let notices = Outbox(installation)
    let file = decision.enrolment
    var arguments = [
      "title": training.title, "organisation": training.organisationName, "file": String(file.id),
      "account": String(file.account), "start": file.terms.startsOn.iso, "end": file.terms.endsOn.iso,
    ]
    if let next = decision.deadlines.first, case .endOf(let day) = next.due { arguments["deadline"] = day.iso }
    for notice in decision.notices {
      // The account of an organisation carries the organisation's identifier.
      let account = notice.to == .organisation ? file.terms.organisation : file.account
      for reader in try readers(of: account, in: transaction) {
        try notices.post(
          Letter(
            template: notice.template, recipient: .email(reader.email), language: reader.language,
            arguments: arguments), in: transaction)
      }
    }
  }

  private struct Reader {
    let email: String
    let language: String
  }

  /// The verified holder of an account, or the members of an organisation.
  private func readers(of account: Int64, in transaction: any Transaction) throws -> [Reader] {
    try transaction.rows(
      """
      SELECT email, language FROM sign_in
      WHERE account_id = $1 AND ended_at IS NULL AND email_confirmed_at IS NOT NULL
        AND (verified_at IS NOT NULL OR organisation_id IS NOT NULL)
      ORDER BY sign_in_id
      """, .integer(account)
    ).map { Reader(email: try $0.text("email"), language: try $0.text("language")) }
  }
}
