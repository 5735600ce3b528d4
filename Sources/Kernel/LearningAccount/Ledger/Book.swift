/// One of the books of an account. A posting moves an amount into or out of a book of *one* account.
///
/// Sign convention: a positive posting puts money into the book. A lot, a reservation, own money and a credit note are
/// above zero when the holder has them. ``granted`` is the other side of a credit: it grows negative by all that the
/// law and funders have ever granted. ``transit(_:)`` joins two entries of two accounts and comes to zero over both.
public enum Book: Hashable, Sendable {
  /// Rights that can be spent, one book a lot.
  case lot(Int64)
  /// Set aside for a file until the training starts.
  case reserved(file: Int64)
  /// Owed to the training of a file, since it has started.
  case committed(file: Int64)
  /// What a funder adds to files of the holder, not yet reserved for one. Which file it is for stands in the entry.
  case topUp(funder: Int64)
  /// The holder's own money that has come in and is not set aside.
  case own
  case creditNote
  /// What the holder owes, since a correction took back what was already spent. Below zero by what is owed.
  case debt
  case granted
  /// Joins the hours that leave an account to the euros that they become.
  case exchange
  case transit(Int64)
  /// What the operator owes an organisation.
  case owed
  /// A funder's money that is not set aside.
  case deposit
  /// The operator's mutual fund: what settlements leave over, and what they lack.
  case fund
  /// The operator's account with the card payment provider. Below zero by what the provider has taken in.
  case cardClearing
  /// The operator's bank account. Below zero by what has come in, above by what has gone out.
  case bank
  /// Money that came in and that nobody could be found for.
  case unmatched

  /// How the database and the canonical bytes write it.
  public var code: String {
    switch self {
    case .lot(let id): "lot:\(id)"
    case .reserved(let file): "reserved:\(file)"
    case .committed(let file): "committed:\(file)"
    case .topUp(let funder): "topUp:\(funder)"
    case .own: "own"
    case .creditNote: "creditNote"
    case .debt: "debt"
    case .granted: "granted"
    case .exchange: "exchange"
    case .transit(let id): "transit:\(id)"
    case .owed: "owed"
    case .deposit: "deposit"
    case .fund: "fund"
    case .cardClearing: "cardClearing"
    case .bank: "bank"
    case .unmatched: "unmatched"
    }
  }

  public init?(code: some StringProtocol) {
    let parts = code.split(separator: ":", maxSplits: 1)
    let number = parts.count == 2 ? Int64(parts[1]) : nil
    switch (parts.first, number) {
    case ("lot", let id?): self = .lot(id)
    case ("reserved", let id?): self = .reserved(file: id)
    case ("committed", let id?): self = .committed(file: id)
    case ("topUp", let id?): self = .topUp(funder: id)
    case ("transit", let id?): self = .transit(id)
    default:
      guard let book = Self.named.first(where: { $0.code == code }) else { return nil }
      self = book
    }
  }

  /// The books without a number.
  private static let named: [Book] = [
    .own, .creditNote, .debt, .granted, .exchange, .owed, .deposit, .fund, .cardClearing, .bank, .unmatched,
  ]

  /// Where the sum of the book may lie. Nothing that anybody has ever falls below zero.
  public enum Sign: Sendable { case neverNegative, neverPositive, any }

  public var sign: Sign {
    switch self {
    case .debt: .neverPositive
    case .granted, .exchange, .transit, .fund, .cardClearing, .bank: .any
    case .lot, .reserved, .committed, .topUp, .own, .creditNote, .owed, .deposit, .unmatched: .neverNegative
    }
  }

  /// Whose money it is, of the books that a training can be paid from; nil for all others.
  public var payer: Payer? {
    switch self {
    case .lot: .rights
    case .own, .creditNote: .holder
    case .topUp(let funder): .funder(funder)
    default: nil
    }
  }

  /// Who pays a training: the holder's rights, the holder, or somebody else.
  public enum Payer: Hashable, Sendable {
    case rights, holder
    case funder(Int64)
  }
}
