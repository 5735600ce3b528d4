/// The right to read what moved on one account, whoever's it is: a holder's own, or any for whoever runs commands beside
/// the database.
package struct LedgerAccess: Hashable, Sendable {
  package let account: Int64

  package init(_ access: HolderAccess) { account = access.account }

  /// For commands at the operator's own machine, never for a web request.
  package init(account: Int64, by operatorAccess: OperatorAccess) { self.account = account }
}
