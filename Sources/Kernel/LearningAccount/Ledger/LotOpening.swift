/// What a lot is and stays, whatever is left of it: hashed with the entry that opens it.
/// What a changed one would do unseen: docs/decisions/0141.
public struct LotOpening: Hashable, Sendable {
  public let id: Int64
  /// An identifier that the scheme declares.
  public let source: String
  /// The kinds of training that it may pay, where it is bound to some.
  public let earmark: String?
  /// The day from which it counts among the others.
  public let effective: Day
  /// The last day on which it can be spent.
  public let expiresOn: Day?

  public init(id: Int64, source: String, earmark: String?, effective: Day, expiresOn: Day?) {
    self.id = id
    self.source = source
    self.earmark = earmark
    self.effective = effective
    self.expiresOn = expiresOn
  }
}
