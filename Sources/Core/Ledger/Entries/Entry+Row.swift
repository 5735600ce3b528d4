import LearningAccount
import Storage

extension Entry {
  /// An entry as its row, its postings and the lots that it opened say it.
  ///
  /// - Parameter opens: the rows of the lots that name this entry, in the order of their numbers.
  /// - Throws: ``LedgerError/damaged(_:)`` where a day cannot be read.
  package init(_ row: Row, postings: [Posting], opens: [Row]) throws {
    let sequence = try row.integer("sequence")
    guard let effective = Day(try row.text("effective")) else {
      throw LedgerError.damaged("entry \(sequence) has no day")
    }
    var draft = EntryDraft(
      EntryCode(try row.text("code")), postings, file: try row.optionalInteger("file_id"),
      expiresAt: try row.optionalInstant("expires_at"), corrects: try row.optionalInteger("corrects"))
    draft.opens = try opens.map { try LotOpening($0) }
    self.init(
      account: try row.integer("account_id"), sequence: sequence, commandID: try row.text("command_id"),
      effective: effective, recordedAt: try row.instant("recorded_at"), schemeHash: try row.text("scheme_hash"),
      reasonsHash: try row.blob("reasons_hash"), previousHash: try row.blob("previous_hash"), draft: draft)
  }
}

extension Posting {
  /// - Throws: ``LedgerError/damaged(_:)`` where the book is none or the scheme has no such unit.
  package init(_ row: Row, units: [String: Unit]) throws {
    let code = try row.text("book")
    let unit = try row.text("unit")
    guard let book = Book(code: code), let known = units[unit] else {
      throw LedgerError.damaged("a posting names the book \(code) in \(unit)")
    }
    self.init(book, Amount(minor: try row.integer("amount"), unit: known))
  }
}

extension LotOpening {
  /// - Throws: ``LedgerError/damaged(_:)`` where a day cannot be read.
  init(_ row: Row) throws {
    func day(_ text: String) throws -> Day {
      guard let day = Day(text) else { throw LedgerError.damaged("a lot's day is \(text)") }
      return day
    }
    self.init(
      id: try row.integer("lot_id"), source: try row.text("source"), earmark: try row.optionalText("earmark"),
      effective: try day(row.text("effective")), expiresOn: try row.optionalText("expires_on").map(day))
  }
}
