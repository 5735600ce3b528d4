/// Why the ledger did not do what it was asked.
public enum LedgerError: Error, Equatable, Sendable {
  /// No such account.
  case noAccount(Int64)
  /// The account is frozen: nothing moves until the operator has looked at it.
  case locked(Int64)
  /// This command id was used before, for something else.
  case commandReused(String)
  /// The postings of an entry do not come to zero; a fault of ours.
  case unbalanced(code: String, unit: String)
  /// A lot does not hold what the entry takes from it.
  case insufficient(lot: Int64)
  /// A stored row cannot be read; says what is wrong with it.
  case damaged(String)
}
