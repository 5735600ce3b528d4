import Foundation
import HouseTesting
import LearningAccount
import StorageTesting
import Testing

@testable import Ledger
@testable import Rights

/// `docs/ledger.md` shows what each operation books; here each is done, and must book just that.
///
/// `ACQUIS_LEDGER_TABLES=FILE` writes the tables as they should be.
@Suite("The document on the ledger")
struct LedgerDocumentTests {
  private typealias End = ModelCommand.End

  /// 1 650 € of rights from two lots, and 150 € of own money.
  private static let rights: [ModelCommand.Kind] = [
    .give(to: 0, source: "employerEndowment", amount: 50_000, unit: "EUR", lastDay: nil),
    .give(to: 0, source: "accrual", amount: 200_000, unit: "EUR", lastDay: nil),
  ]
  private static let shares = [
    ModelCommand.LotShare(lot: 0, amount: 50_000), ModelCommand.LotShare(lot: 1, amount: 115_000),
  ]
  private static let reserved =
    rights + [.reserve(account: 0, file: 1, lots: shares, note: 0, card: 15_000), .confirm(account: 0, file: 1)]
  private static let started = reserved + [.commit(account: 0, file: 1)]

  /// The same, with a funder's money in place of own money.
  private static let toppedUp: [ModelCommand.Kind] =
    rights + [
      .deposit(funder: 4, amount: 100_000), .topUp(funder: 4, account: 0, file: 1, amount: 40_000),
      .reserve(account: 0, file: 1, lots: shares, note: 0, card: 0, topUp: 15_000), .commit(account: 0, file: 1),
    ]

  private static func end(_ code: String) -> ModelCommand.Kind {
    let end = End.all(attended: 50).first { $0.code == code }
    return .settle(account: 0, file: 1, end ?? End.all(attended: 50)[0], organisation: 5)
  }

  private static let give = ModelCommand.Kind.give(to: 0, source: "accrual", amount: 50_000, unit: "EUR", lastDay: nil)
  private static let spentAndCorrected =
    reserved + [.correct(account: 0, entry: 2, to: 80_000, unit: "EUR")]
  private static let hours = ModelCommand.Kind.give(to: 0, source: "accrual", amount: 24, unit: "hour", lastDay: nil)

  static let chapters: [LedgerChapter] = [
    LedgerChapter("A credit by the law or by the operator", give),
    LedgerChapter(
      "A credit that expires",
      after: [
        .give(to: 0, source: "agreement", amount: 70_000, unit: "EUR", lastDay: 10), .pass(days: 11),
      ], .expire),
    LedgerChapter(
      "An endowment that expires",
      after: [
        .deposit(funder: 4, amount: 100_000),
        .endow(funder: 4, holder: 0, amount: 40_000, source: "employerEndowment", lastDay: 10), .pass(days: 11),
      ], .expire),
    LedgerChapter("A correction", after: [give], .correct(account: 0, entry: 1, to: 25_000, unit: "EUR")),
    LedgerChapter("A correction upwards", after: [give], .correct(account: 0, entry: 1, to: 80_000, unit: "EUR")),
    LedgerChapter("A reversal", after: [give], .correct(account: 0, entry: 1, to: 0, unit: "EUR")),
    LedgerChapter(
      "A correction after the money was spent: debt", after: reserved,
      .correct(account: 0, entry: 2, to: 80_000, unit: "EUR")),
    LedgerChapter("Debt recovered from a later credit", after: spentAndCorrected, give),
    LedgerChapter(
      "Debt recovered from rights that come back", after: spentAndCorrected, .void(account: 0, file: 1)),
    LedgerChapter(
      "A debt undone by another correction", after: spentAndCorrected,
      .correct(account: 0, entry: 2, to: 150_000, unit: "EUR")),
    LedgerChapter("Hours exchanged into euros", after: [hours], .convert(account: 0, lot: 0, hours: 24)),
    LedgerChapter("A funder's deposit", .deposit(funder: 4, amount: 100_000)),
    LedgerChapter(
      "A funder's deposit returned", after: [.deposit(funder: 4, amount: 100_000)],
      .deposit(funder: 4, amount: -20_000)),
    LedgerChapter(
      "A funder's endowment", after: [.deposit(funder: 4, amount: 100_000)],
      .endow(funder: 4, holder: 0, amount: 40_000, source: "employerEndowment", lastDay: nil)),
    LedgerChapter(
      "A funder's endowment corrected",
      after: [
        .deposit(funder: 4, amount: 100_000),
        .endow(funder: 4, holder: 0, amount: 40_000, source: "employerEndowment", lastDay: nil),
      ], .correct(account: 0, entry: 1, to: 30_000, unit: "EUR")),
    LedgerChapter(
      "A top-up of a file", after: [.deposit(funder: 4, amount: 100_000)],
      .topUp(funder: 4, account: 0, file: 1, amount: 40_000)),
    LedgerChapter(
      "A top-up taken back, or the file ends before it was accepted",
      after: [.deposit(funder: 4, amount: 100_000), .topUp(funder: 4, account: 0, file: 1, amount: 40_000)],
      .takeBack(account: 0, file: 1)),
    LedgerChapter(
      "Rights of several lots reserved", after: rights,
      .reserve(account: 0, file: 1, lots: shares, note: 0, card: 0)),
    LedgerChapter(
      "Own money in by card, reserved beside the rights", after: rights,
      .reserve(account: 0, file: 1, lots: shares, note: 0, card: 15_000)),
    LedgerChapter(
      "A credit note pays before a card", after: reserved + [end("C")],
      .reserve(account: 0, file: 2, lots: [], note: 15_000, card: 5_000)),
    LedgerChapter(
      "A top-up reserved beside the rights, and what is not used of it", after: Array(toppedUp.dropLast(2)),
      .reserve(account: 0, file: 1, lots: shares, note: 0, card: 0, topUp: 15_000)),
    LedgerChapter("Confirmed", after: Array(reserved.dropLast()), .confirm(account: 0, file: 1)),
    LedgerChapter(
      "Void: declined, withdrawn, expired, or an end that costs nothing (A, B, D, F)", after: reserved,
      .void(account: 0, file: 1)),
    LedgerChapter(
      "Void, with a top-up", after: Array(toppedUp.dropLast()), .void(account: 0, file: 1)),
    LedgerChapter("Committed: the training has started", after: reserved, .commit(account: 0, file: 1)),
    LedgerChapter("Service done", after: started, end("serviceDone")),
    LedgerChapter("C: cancelled late by the holder", after: reserved, end("C")),
    LedgerChapter("E: did not come", after: reserved, end("E")),
    LedgerChapter("G1: stopped before a quarter", after: started, end("G1")),
    LedgerChapter("G2: stopped between a quarter and four fifths", after: started, end("G2")),
    LedgerChapter("G3: stopped after four fifths", after: started, end("G3")),
    LedgerChapter("H: stopped by force majeure, half attended", after: started, end("H")),
    LedgerChapter("I1: ended by the organisation, resumption proposed, half attended", after: started, end("I1")),
    LedgerChapter("I2: ended by the organisation, nothing proposed", after: started, end("I2")),
    LedgerChapter(
      "I1, with a top-up: it fares as the rights do", after: toppedUp, end("I1")),
    LedgerChapter(
      "The fund adds the cent that rounding lacks",
      after: [
        .give(to: 0, source: "accrual", amount: 10_001, unit: "EUR", lastDay: nil),
        .reserve(account: 0, file: 1, lots: [.init(lot: 0, amount: 10_001)], note: 0, card: 1),
        .commit(account: 0, file: 1),
      ],
      .settle(
        account: 0, file: 1, End.all(attended: 49).first { $0.code == "I1" } ?? End.all(attended: 49)[0],
        organisation: 5)),
    LedgerChapter("The organisation is paid", after: started + [end("serviceDone")], .pay(organisation: 5)),
    LedgerChapter("Two accounts of one person become one", after: rights, .merge(from: 0, into: 1)),
    LedgerChapter(
      "A credit corrected after a merge", after: rights + [.merge(from: 0, into: 1)],
      .correct(account: 0, entry: 2, to: 180_000, unit: "EUR")),
  ]

  private static let head = ["| entry | account | book | out | in |", "|---|---|---|---:|---:|"]

  @Test("shows every operation with the postings that it makes", arguments: [TestEngine.memory])
  func tables(engine: TestEngine) async throws {
    let document = try String(contentsOfFile: France.repositoryFolder + "/docs/ledger.md", encoding: .utf8)
    var written = ""
    for chapter in Self.chapters {
      try await engine.withDatabase(migrated: true) { database in
        let test = try TestInstallation(database, identifiers: Identifiers(count: 0))
        let table = (Self.head + (try await chapter.lines(test))).joined(separator: "\n")
        written += "### \(chapter.title)\n\n\(table)\n\n"
        #expect(Self.table(under: chapter.title, in: document) == table, "\(chapter.title)")
      }
    }
    if let path = ProcessInfo.processInfo.environment["ACQUIS_LEDGER_TABLES"] {
      try written.write(toFile: path, atomically: true, encoding: .utf8)
    }
    let titles = document.components(separatedBy: "\n").filter { $0.hasPrefix("### ") }.map { String($0.dropFirst(4)) }
    #expect(titles == Self.chapters.map(\.title))
  }

  /// The lines of the first table below a heading.
  private static func table(under title: String, in document: String) -> String {
    let lines = document.components(separatedBy: "\n")
    guard let start = lines.firstIndex(of: "### \(title)") else { return "" }
    let section = lines[(start + 1)...].prefix { !$0.hasPrefix("#") }
    return section.drop { !$0.hasPrefix("|") }.prefix { $0.hasPrefix("|") }.joined(separator: "\n")
  }

  @Test("names every code that an entry can have, and every book")
  func names() throws {
    let document = try String(contentsOfFile: France.repositoryFolder + "/docs/ledger.md", encoding: .utf8)
    let folder = France.repositoryFolder + "/Sources/Kernel/LearningAccount/Ledger"
    let codes = try String(contentsOfFile: folder + "/EntryCode.swift", encoding: .utf8)
      .matches(of: /= EntryCode\("([a-zA-Z.]+)"\)/).map { String($0.1) }
    #expect(codes.count >= 19)
    for code in codes { #expect(document.contains("| `\(code)` |"), "\(code)") }
    let books = try String(contentsOfFile: folder + "/Book.swift", encoding: .utf8)
      .matches(of: /case \.([a-zA-Z]+)(?:\(let \w+\))?: "[a-zA-Z:]+/).map { String($0.1) }
    #expect(books.count == 16)
    for book in books { #expect(document.contains("| `\(book)"), "\(book)") }
    for source in try France.scheme().vocabulary.lotSources {
      #expect(document.contains("`credit.\(source)`"), "\(source)")
    }
    // A case of the contract costs something and has its table, or is free and is named with the others.
    for end in ["A", "B", "D", "F"] { #expect(document.contains("| \(end) |"), "\(end)") }
  }
}
