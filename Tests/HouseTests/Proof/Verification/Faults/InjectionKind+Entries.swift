import CommonTesting
import HouseTesting
import LearningAccount
import Storage

@testable import Ledger
@testable import Proof

extension InjectionKind {
  func lostEntry(_ evidence: Evidence, _ dice: inout SeededRandom) throws -> Injection? {
    guard let entry = dice.one(of: evidence.entries) else { return nil }
    let isLast = evidence.isLast(entry)
    var found = Injection(
      statements: ["DELETE FROM posting WHERE \(entry.place)", "DELETE FROM ledger_entry WHERE \(entry.place)"],
      required: [
        isLast
          ? .init(.head, account: entry.account)
          : .init(.sequence, account: entry.account, sequence: entry.sequence)
      ])
    try found.follow(entry.account, entry.postings.map { (try $0.text("book"), -(try $0.integer("amount"))) })
    return found
  }

  /// Two entries of one account change their places, with their postings.
  func swappedEntries(_ evidence: Evidence, _ dice: inout SeededRandom) throws -> Injection? {
    guard let account = dice.one(of: evidence.accounts.filter { evidence.entries(of: $0).count > 1 }) else {
      return nil
    }
    let entries = evidence.entries(of: account).shuffled(using: &dice)
    let (one, other) = (entries[0], entries[1])
    let away = 1_000_000
    let moves = ["ledger_entry", "posting"].flatMap { table in
      [
        "UPDATE \(table) SET sequence = \(away) WHERE \(one.place)",
        "UPDATE \(table) SET sequence = \(one.sequence) WHERE \(other.place)",
        "UPDATE \(table) SET sequence = \(other.sequence) WHERE account_id = \(account) AND sequence = \(away)",
      ]
    }
    let last = Int64(entries.count)
    let both = [one.sequence, other.sequence]
    return Injection(
      statements: moves, required: both.map { .init(.hash, account: account, sequence: $0) },
      consequences: both.flatMap { place -> [Injection.Expectation] in
        [
          .init(.chain, account: account, sequence: place),
          place < last ? .init(.chain, account: account, sequence: place + 1) : .init(.head, account: account),
        ]
      })
  }

  /// An entry once more: at the end of its account, of another, or of one that does not exist.
  func copied(_ evidence: Evidence, _ dice: inout SeededRandom) throws -> Injection? {
    guard let entry = dice.one(of: evidence.entries) else { return nil }
    let target: Int64?
    switch self {
    case .copiedEntry: target = entry.account
    case .entryInAnotherAccount: target = dice.one(of: evidence.accounts.filter { $0 != entry.account })
    default: target = 77
    }
    guard let target else { return nil }
    let sequence = Int64(evidence.entries(of: target).count) + 1
    let entryColumns = """
      format, command_id, code, effective, recorded_at, scheme_hash, file_id, expires_at, corrects, reasons,
      reasons_hash, previous_hash, hash
      """
    let statements = [
      """
      INSERT INTO ledger_entry (account_id, sequence, \(entryColumns))
      SELECT \(target), \(sequence), \(entryColumns) FROM ledger_entry WHERE \(entry.place)
      """,
      """
      INSERT INTO posting (account_id, sequence, place, book, unit, amount)
      SELECT \(target), \(sequence), place, book, unit, amount FROM posting WHERE \(entry.place)
      """,
    ]
    let postings = try entry.postings.map { (book: try $0.text("book"), change: try $0.integer("amount")) }
    guard self != .entryOfNobody else {
      var found = Injection(statements: statements, required: [.init(.orphan, account: target)])
      if postings.contains(where: { $0.book.hasPrefix("transit:") }) {
        found.required.append(.init(.transit, account: nil))
      }
      return found
    }
    var found = Injection(
      statements: statements,
      required: [
        .init(.hash, account: target, sequence: sequence), .init(.chain, account: target, sequence: sequence),
        .init(.head, account: target),
      ])
    if target == entry.account {
      try found.follow(target, postings)
    } else {
      // The command, the lots and the file are the other account's.
      found.required.append(.init(.orphan, account: target, sequence: sequence))
      if postings.contains(where: { $0.book.hasPrefix("topUp:") }) {
        found.required.append(.init(.reservation, account: target))
      }
      if postings.contains(where: { $0.book.hasPrefix("transit:") }) {
        found.required.append(.init(.transit, account: nil))
      }
      found.consequences.append(.init(.orphan, account: target))
      found.consequences.append(.init(.negative, account: target))
      if let file = try entry.row.optionalInteger("file_id") {
        found.consequences.append(.init(.orphan, account: target, file: file))
      }
    }
    return found
  }

  func onEntry(_ evidence: Evidence, _ dice: inout SeededRandom) throws -> Injection? {
    guard let entry = dice.one(of: evidence.entries) else { return nil }
    func found(_ change: String, _ code: Fault.Code) -> Injection {
      Injection(
        statements: ["UPDATE ledger_entry SET \(change) WHERE \(entry.place)"],
        required: [.init(code, account: entry.account, sequence: entry.sequence)])
    }
    switch self {
    case .changedReason:
      let reasons = try entry.row.text("reasons")
      return found("reasons = \(Value.text(reasons == "[]" ? "[{}]" : "[]").literal)", .reasons)
    case .byteOfAHash:
      var hash = try entry.row.blob("hash")
      hash[dice.number(0...31)] ^= dice.number(1...255)
      return found("hash = \(Value.blob(hash).literal)", .hash)
    case .otherPredecessor:
      var change = found("previous_hash = x'\([UInt8](repeating: dice.number(1...255), count: 32).hex)'", .hash)
      change.required.append(.init(.chain, account: entry.account, sequence: entry.sequence))
      return change
    case .changedField:
      let changes = [
        "effective = '2026-02-28'", "recorded_at = recorded_at + 1", "scheme_hash = 'another'", "code = code || '.x'",
        "file_id = COALESCE(file_id, 0) + 1", "expires_at = COALESCE(expires_at, 0) + 1",
        "format = 9", "reasons_hash = x'\([UInt8](repeating: 7, count: 32).hex)'",
      ]
      guard let change = dice.one(of: changes) else { return nil }
      var made = found(change, change.hasPrefix("format") ? .unreadable : .hash)
      if change.hasPrefix("reasons_hash") {
        made.required.append(.init(.reasons, account: entry.account, sequence: entry.sequence))
      }
      return made
    case .forgedEntry: return try forged(entry, evidence)
    default: return nil
    }
  }

  /// The contents and the hash fit each other; only the next link shows that they are not what they were.
  private func forged(_ entry: StoredEntry, _ evidence: Evidence) throws -> Injection? {
    let day = try requireValue(Day("2026-02-28"))
    let hash = try entry.forged(effective: day).hash
    return Injection(
      statements: [
        "UPDATE ledger_entry SET effective = '\(day.iso)', hash = \(Value.blob(hash).literal) WHERE \(entry.place)"
      ],
      required: [
        evidence.isLast(entry)
          ? .init(.head, account: entry.account)
          : .init(.chain, account: entry.account, sequence: entry.sequence + 1)
      ])
  }
}
