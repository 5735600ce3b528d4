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
  /// The holder's own money that has come in and is not set aside.
  case own
  case creditNote
  case debt
  case granted
  case transit(Int64)
  /// The operator's account with the card payment provider.
  case cardClearing

  /// How the database and the canonical bytes write it.
  public var code: String {
    switch self {
    case .lot(let id): "lot:\(id)"
    case .reserved(let file): "reserved:\(file)"
    case .committed(let file): "committed:\(file)"
    case .own: "own"
    case .creditNote: "creditNote"
    case .debt: "debt"
    case .granted: "granted"
    case .transit(let id): "transit:\(id)"
    case .cardClearing: "cardClearing"
    }
  }

  public init?(code: some StringProtocol) {
    let parts = code.split(separator: ":", maxSplits: 1)
    let number = parts.count == 2 ? Int64(parts[1]) : nil
    switch (parts.first, number) {
    case ("lot", let id?): self = .lot(id)
    case ("reserved", let id?): self = .reserved(file: id)
    case ("committed", let id?): self = .committed(file: id)
    case ("transit", let id?): self = .transit(id)
    case ("own", nil): self = .own
    case ("creditNote", nil): self = .creditNote
    case ("debt", nil): self = .debt
    case ("granted", nil): self = .granted
    case ("cardClearing", nil): self = .cardClearing
    default: return nil
    }
  }

  /// Whether its sum may fall below zero. Nothing that a holder has ever can.
  public var mayBeNegative: Bool {
    switch self {
    case .granted, .transit, .cardClearing: true
    case .lot, .reserved, .committed, .own, .creditNote, .debt: false
    }
  }
}
