import LearningAccount
import Ledger
import Storage

/// An account and who signs in to it, as an operator sees them: number and addresses masked.
package struct AccountSummary: Sendable {
  package let account: Account
  /// Nil for accounts other than holders'.
  package let maskedNumber: String?
  package let signIns: [Line]

  package struct Line: Hashable, Sendable {
    let id: Int64
    package let maskedEmail: String
    package let isConfirmed: Bool
    package let isVerified: Bool
    package let createdAt: Instant
    package let lastEnteredAt: Instant?
  }

  /// What an operator knows of an account.
  package enum Key: Hashable, Sendable {
    case id(Int64)
    case number(NIR)
    case email(String)
    /// Of a training organisation.
    case siret(String)
  }
}

extension Accounts {
  /// - Throws: ``AccountError/unknown`` where nothing answers to the key.
  package func summary(_ key: AccountSummary.Key) async throws -> AccountSummary {
    try await installation.database.read { transaction in
      guard let id = try self.account(key, in: transaction), let account = try Account.find(id, in: transaction) else {
        throw AccountError.unknown
      }
      let number = try HolderNumbers(installation).number(of: id, in: transaction)
      let signIns = try SignIn.all(of: id, in: transaction)
      return AccountSummary(
        account: account, maskedNumber: number?.masked, signIns: signIns.map(AccountSummary.Line.init))
    }
  }

  /// A training organisation of the catalogue.
  /// - Throws: ``AccountError/unknown``.
  package func organisation(siret: String) async throws -> (id: Int64, name: String) {
    try await installation.database.read { transaction in
      let row = try transaction.row("SELECT organisation_id, name FROM organisation WHERE siret = $1", .text(siret))
      guard let row else { throw AccountError.unknown }
      return (try row.integer("organisation_id"), try row.text("name"))
    }
  }

  private func account(_ key: AccountSummary.Key, in transaction: any Transaction) throws -> Int64? {
    switch key {
    case .id(let id): id
    case .number(let number): try HolderNumbers(installation).find(number, in: transaction)
    case .email(let text):
      try EmailAddress(text).flatMap { try SignIn.find(confirmed: $0, in: transaction)?.account }
    case .siret(let siret):
      try transaction.row("SELECT organisation_id FROM organisation WHERE siret = $1", .text(siret))?
        .integer("organisation_id")
    }
  }
}

extension AccountSummary.Line {
  fileprivate init(_ signIn: SignIn) {
    id = signIn.id
    maskedEmail = signIn.maskedEmail
    isConfirmed = signIn.emailConfirmedAt != nil
    isVerified = signIn.verifiedAt != nil
    createdAt = signIn.createdAt
    lastEnteredAt = signIn.lastEnteredAt
  }
}
