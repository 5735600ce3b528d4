/// What a file holds: from which lots, how much of the holder's own money and of others', and how far it has come.
///
/// Made once and settled once. Each step gives the entry to book; the parts come from the ledger, never from the file.
public struct Reservation: Hashable, Sendable {
  /// A source of the reserved money: a lot, own money or a funder's top-up, with what it gave.
  public struct Part: Hashable, Sendable {
    public let book: Book
    public let amount: Amount

    public init(book: Book, amount: Amount) {
      self.book = book
      self.amount = amount
    }
  }

  public let file: Int64
  public let parts: [Part]

  public init(file: Int64, parts: [Part]) {
    self.file = file
    self.parts = parts
  }

  /// Takes the parts out of their books and sets them aside for the file.
  public func making(expiresAt: Instant?, reasons: [Reason]) -> EntryDraft {
    EntryDraft(
      .reserved, parts.map { Posting($0.book, -$0.amount) } + parts.map { Posting(.reserved(file: file), $0.amount) },
      file: file, expiresAt: expiresAt, reasons: reasons)
  }

  public func confirming() -> EntryDraft { EntryDraft(.confirmed, [], file: file) }

  /// Puts every part back into the book that it came from.
  public func voiding(reasons: [Reason]) -> EntryDraft {
    EntryDraft(
      .voided, parts.map { Posting(.reserved(file: file), -$0.amount) } + parts.map { Posting($0.book, $0.amount) },
      file: file, reasons: reasons)
  }

  /// Turns what is set aside into what is owed to the training.
  public func committing() -> EntryDraft {
    EntryDraft(
      .committed,
      parts.map { Posting(.reserved(file: file), -$0.amount) }
        + parts.map { Posting(.committed(file: file), $0.amount) }, file: file)
  }

  /// What of the parts came from the holder's card; nil where nothing did.
  public var own: Amount? { parts.first { $0.book == .own }?.amount }

  /// What the holder gave, of their rights and of their own.
  ///
  /// - Parameter unit: of the answer where nothing is set aside.
  public func ofHolder(in unit: Unit) throws -> Amount {
    try sum(of: .rights, in: unit) + sum(of: .holder, in: unit)
  }

  /// What funders gave, a part each.
  public var ofFunders: [Part] { parts.filter { if case .funder = $0.book.payer { true } else { false } } }

  /// What one payer gave.
  public func sum(of payer: Book.Payer, in unit: Unit) throws -> Amount {
    try parts.filter { $0.book.payer == payer }.map(\.amount).sum(in: unit)
  }
}

extension Sequence<Reservation.Part> {
  /// Those that are funders' money, in the order of their accounts.
  public var toFunders: [(funder: Int64, amount: Amount)] {
    compactMap { part in if case .topUp(let funder) = part.book { (funder, part.amount) } else { nil } }
      .sorted { $0.funder < $1.funder }
  }
}
