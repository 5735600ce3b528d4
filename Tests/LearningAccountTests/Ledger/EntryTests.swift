import Testing

@testable import LearningAccount

@Suite("Ledger entries")
struct EntryTests {
  private let euro = Unit(code: "EUR", decimals: 2)
  private let hour = Unit(code: "hour", decimals: 0)

  private func entry(_ draft: EntryDraft) -> Entry {
    Entry(
      account: 7, sequence: 2, commandID: "c", effective: Day(number: 20_000), recordedAt: Instant(milliseconds: 5),
      schemeHash: "ab", reasonsHash: [1, 2], previousHash: [3], draft: draft)
  }

  @Test("the canonical bytes of version 1 are fixed for ever")
  func canonicalBytes() {
    let draft = EntryDraft(
      .credit(source: "accrual"),
      [Posting(.lot(9), Amount(minor: 258, unit: euro)), Posting(.granted, Amount(minor: -258, unit: euro))])
    let hex = entry(draft).canonicalBytes.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    #expect(
      hex == "01" + "0000000000000007" + "0000000000000002" + "000000000000000163"
        + "000000000000000e6372656469742e6163637275616c" + "000000000000000a323032342d31302d3034"
        + "0000000000000005" + "00000000000000026162" + "00" + "00" + "00" + "00000000000000020102"
        + "0000000000000002" + "00000000000000056c6f743a39" + "0000000000000003455552" + "0000000000000102"
        + "00000000000000076772616e746564" + "0000000000000003455552" + "fffffffffffffefe"
        + "000000000000000103")
  }

  @Test("each field changes the bytes")
  func everyFieldCounts() {
    let draft = EntryDraft(.reserved, [Posting(.own, Amount(minor: 1, unit: euro))], file: 4)
    let others = [
      EntryDraft(.voided, draft.postings, file: 4), EntryDraft(.reserved, [], file: 4),
      EntryDraft(.reserved, draft.postings, file: 5), EntryDraft(.reserved, draft.postings),
      EntryDraft(.reserved, draft.postings, file: 4, expiresAt: Instant(milliseconds: 1)),
      EntryDraft(.reserved, draft.postings, file: 4, corrects: 1),
      EntryDraft(.reserved, [Posting(.debt, Amount(minor: 1, unit: euro))], file: 4),
      EntryDraft(.reserved, [Posting(.own, Amount(minor: 2, unit: euro))], file: 4),
      EntryDraft(.reserved, [Posting(.own, Amount(minor: 1, unit: hour))], file: 4),
    ]
    let bytes = ([draft] + others).map { entry($0).canonicalBytes }
    #expect(Set(bytes).count == bytes.count)
  }

  @Test("postings come to zero in every unit, or the entry says in which they do not")
  func balance() throws {
    let euros = [Posting(.lot(1), Amount(minor: 5, unit: euro)), Posting(.granted, Amount(minor: -5, unit: euro))]
    #expect(try EntryDraft(.reserved, euros).unbalancedUnit == nil)
    #expect(
      try EntryDraft(.reserved, euros + [Posting(.lot(2), Amount(minor: 1, unit: hour))]).unbalancedUnit == hour)
    #expect(try EntryDraft(.confirmed, []).unbalancedUnit == nil)
    // Of several units the first that was posted in is named.
    let units = ["d", "b", "a", "c", "e", "f", "g", "h"].map { Unit(code: $0, decimals: 0) }
    let wrong = EntryDraft(.reserved, units.map { Posting(.own, Amount(minor: 1, unit: $0)) })
    #expect(try wrong.unbalancedUnit == units[0])
  }

  @Test(
    "every book is written in a way that reads back as itself",
    arguments: [
      Book.lot(1), .reserved(file: 2), .committed(file: 3), .own, .creditNote, .debt, .granted, .transit(4),
      .cardClearing, .exchange, .owed, .deposit, .fund, .bank, .unmatched,
    ])
  func books(book: Book) {
    #expect(Book(code: book.code) == book)
  }

  @Test("what is no book is none", arguments: ["", "lot", "lot:", "lot:x", "own:1", "own:x", "lots:1", "reserved:1:2"])
  func noBooks(code: String) {
    #expect(Book(code: code) == nil)
  }

  @Test("voiding a reservation is its making the other way round")
  func voiding() throws {
    let parts = [
      Reservation.Part(book: .lot(1), amount: Amount(minor: 70, unit: euro)),
      Reservation.Part(book: .own, amount: Amount(minor: 30, unit: euro)),
    ]
    let reservation = Reservation(file: 8, parts: parts)
    var sums: [Book: Int64] = [:]
    for posting in reservation.making(expiresAt: nil, reasons: []).postings + reservation.voiding(reasons: []).postings
    {
      sums[posting.book, default: 0] += posting.amount.minor
    }
    #expect(sums.values.allSatisfy { $0 == 0 })
    #expect(try reservation.making(expiresAt: nil, reasons: []).unbalancedUnit == nil)
    #expect(try reservation.committing().unbalancedUnit == nil)
  }
}
