/// What a file holds of a holder's money: from which lots and how much of their own, and how far it has come.
///
/// Made once and settled once. Each step gives the entry to book; the parts come from the ledger, never from the file.
public struct Reservation: Hashable, Sendable {
  /// A source of the reserved money: a lot or own money, with what it gave.
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

  /// What of the parts is the holder's own money; nil where none is.
  public var own: Amount? { parts.first { $0.book == .own }?.amount }
}
