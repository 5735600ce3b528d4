/// The right to read what moved on one account, whoever's it is: a holder's own, or any for whoever runs commands beside
/// the database.
public struct LedgerAccess: Hashable, Sendable {
  public let account: Int64

  public init(_ access: HolderAccess) { account = access.account }

  /// For commands at the operator's own machine, never for a web request.
  public init(account: Int64, by operatorAccess: OperatorAccess) { self.account = account }
}
