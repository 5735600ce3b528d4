import HouseTesting
import LearningAccount
import Storage

@testable import Ledger

/// One operation of the ledger as `docs/ledger.md` tells it: what happened before, what is done, and what that books.
struct LedgerChapter {
  let title: String
  /// What happened before; its entries are not shown.
  let before: [ModelCommand.Kind]
  let shown: [ModelCommand.Kind]

  init(_ title: String, after before: [ModelCommand.Kind] = [], _ shown: ModelCommand.Kind...) {
    self.title = title
    self.before = before
    self.shown = shown
  }

  /// The lines of the table: each posting of the entries that the operation makes, in the order of the accounts.
  func lines(_ test: TestInstallation) async throws -> [String] {
    var ledger = try await RealLedger(test)
    var commands = (before + shown).enumerated().map { ModelCommand(id: "c\($0.offset)", kind: $0.element) }
    let told = commands.suffix(shown.count)
    commands.removeLast(shown.count)
    for command in commands { try await Self.perform(command, &ledger) }
    let earlier = try await Self.heads(ledger)
    for command in told { try await Self.perform(command, &ledger) }
    var lines: [String] = []
    for (place, account) in ledger.accounts.enumerated() {
      lines += try await Self.lines(of: account, after: earlier[place], name: Self.names[place], ledger)
    }
    return lines
  }

  private static let names = [
    "holder", "holder 2", "holder 3", "holder 4", "funder", "organisation", "organisation 2", "operator",
  ]

  private static func perform(_ command: ModelCommand, _ ledger: inout RealLedger) async throws {
    guard case .done = try await ledger.perform(command) else { throw Refused(command: command) }
  }

  private struct Refused: Error { let command: ModelCommand }

  private static func heads(_ ledger: RealLedger) async throws -> [Int64] {
    try await ledger.test.installation.database.read { transaction in
      try ledger.accounts.map { account in
        try transaction.row("SELECT sequence FROM account_head WHERE account_id = $1", .integer(account))?
          .integer("sequence") ?? 0
      }
    }
  }

  private static func lines(
    of account: Int64, after sequence: Int64, name: String, _ ledger: RealLedger
  ) async throws -> [String] {
    let units = ledger.test.installation.scheme.units
    return try await ledger.test.installation.database.read { transaction in
      let entries = try transaction.rows(
        "SELECT sequence, code FROM ledger_entry WHERE account_id = $1 AND sequence > $2 ORDER BY sequence",
        .integer(account), .integer(sequence))
      return try entries.flatMap { entry -> [String] in
        let code = try entry.text("code")
        let postings = try transaction.rows(
          "SELECT book, unit, amount FROM posting WHERE account_id = $1 AND sequence = $2 ORDER BY place",
          .integer(account), .integer(entry.integer("sequence"))
        ).map { try Posting($0, units: units) }
        guard !postings.isEmpty else { return ["| `\(code)` | \(name) | | | |"] }
        return postings.enumerated().map { place, posting in
          let (out, into) = posting.amount.isNegative ? (written(-posting.amount), "") : ("", written(posting.amount))
          let head = place == 0 ? "`\(code)` | \(name)" : " | "
          return "| \(head) | \(ledger.name(of: posting.book)) | \(out) | \(into) |".replacing("|  |", with: "| |")
            .replacing("|  |", with: "| |")
        }
      }
    }
  }

  private static func written(_ amount: Amount) -> String { "\(amount.decimal) \(amount.unit.code)" }
}

extension RealLedger {
  /// A book without the numbers that differ from run to run; lots are `lot a`, `lot b` as they came to be.
  func name(of book: Book) -> String {
    guard case .lot(let id) = book else { return String(book.code.prefix { $0 != ":" }) }
    let place = lots.firstIndex(of: id) ?? 25
    return "lot \(Array("abcdefghijklmnopqrstuvwxyz")[place])"
  }
}
