import LearningAccount
import Ledger
import Letters

extension Accounts {
  /// Takes a verification back: the verified sign-in of a number ends, and the account waits for its holder again.
  ///
  /// For a holder who lost the mailbox, and for a stranger who cheated an agent: the person comes with their papers and
  /// their number, this ends what stands, they open a sign-in and are verified. Rights and files stay as they are.
  /// - Parameters:
  ///   - operatorAccess: who decides.
  ///   - note: on what ground; at most 500 characters.
  /// - Throws: ``AccountError/noVerifiedSignIn``, ``AccountError/malformed(field:)``.
  package func withdrawVerification(of number: NIR, by operatorAccess: OperatorAccess, note: String) async throws {
    try Self.check(operatorAccess.name, note)
    try await installation.database.write { transaction in
      guard let account = try HolderNumbers(installation).find(number, in: transaction),
        let signIn = try SignIn.verified(of: account, in: transaction)
      else { throw AccountError.noVerifiedSignIn }
      try signIn.end(.removed, at: installation.clocks.machine(), in: transaction)
      try record("withdrawn", signIn, by: operatorAccess.name, note: note, in: transaction)
      try transaction.execute("UPDATE account SET assurance = 'none' WHERE account_id = $1", .integer(account))
      let notice = Letter(template: "signIn.ended", recipient: .email(signIn.email), language: signIn.language)
      try Outbox(installation).post(notice, in: transaction)
    }
  }
}
