import Foundation
import LearningAccount
import Storage
import StorageTesting
import Testing

@testable import Platform

/// What somebody can do who knows how the chain is made and may write anything: verification alone finds nothing, and a
/// seal of before names the account.
@Suite("A past that was rewritten with care")
struct SealedInjectionTests {
  enum Rewriting: String, CaseIterable, Sendable { case forgedTail, cutTail, vanishedAccount }

  private static let engines = TestEngine.allCases.filter { $0 != .memory }
  private static let seed = FaultInjectionTests.seed

  @Test("only the seal shows it, and it names the account", arguments: engines, Rewriting.allCases)
  func rewritten(engine: TestEngine, rewriting: Rewriting) async throws {
    var dice = SeededRandom(seed: Self.seed)
    try await engine.withAddress(migrated: true) { address in
      let evidence = try await FaultInjectionTests.history(at: address, seed: Self.seed)
      let key = SealKey.inMemory()
      let seal = FileManager.default.temporaryDirectory.appendingPathComponent("acquis-\(UUID().uuidString)").path
      defer { try? FileManager.default.removeItem(atPath: seal) }
      try await Self.opened(address) { try await Seals($0).seal(with: key, to: seal) }
      var made = 0
      for _ in 0..<(engine == .file ? 5 : 1) {
        guard let change = try rewriting.make(evidence, &dice) else { continue }
        made += 1
        try await engine.withCopy(of: address) { copy in
          try await Tampering.run(change.statements, at: copy)
          try await Self.opened(copy) { installation in
            #expect(try await Verifier(installation).run().faults == [], "\(rewriting), seed \(Self.seed)")
            let trusted = TrustedSeal(path: seal, signedBy: key.publicKey)
            let found = try await Verifier(installation, seal: trusted).run().faults
            #expect(change.differences(from: found) == [], "\(rewriting), seed \(Self.seed)")
          }
        }
      }
      #expect(made > 0, "\(rewriting), seed \(Self.seed): the history offers nothing")
    }
  }

  private static func opened(_ address: String, _ body: (Installation) async throws -> Void) async throws {
    let database = try await Databases.open(address)
    try await body(try TestInstallation(database).installation)
    await database.close()
  }
}

extension SealedInjectionTests.Rewriting {
  fileprivate func make(_ evidence: Evidence, _ dice: inout SeededRandom) throws -> Injection? {
    switch self {
    case .forgedTail: try forgedTail(evidence, &dice)
    case .cutTail: try cutTail(evidence, &dice)
    case .vanishedAccount: try vanishedAccount(evidence, &dice)
    }
  }

  /// Another day in one entry, and every hash after it made anew.
  private func forgedTail(_ evidence: Evidence, _ dice: inout SeededRandom) throws -> Injection? {
    guard let forged = dice.one(of: evidence.entries) else { return nil }
    let tail = evidence.entries(of: forged.account).filter { $0.sequence >= forged.sequence }
    let day = try requireValue(Day("2026-02-28"))
    var previous = try forged.row.blob("previous_hash")
    var statements: [String] = []
    for entry in tail {
      let (made, hash) = try entry.forged(
        effective: entry.sequence == forged.sequence ? day : nil, previousHash: previous)
      statements.append(
        """
        UPDATE ledger_entry SET effective = '\(made.effective.iso)', previous_hash = \(Value.blob(previous).literal),
          hash = \(Value.blob(hash).literal) WHERE \(entry.place)
        """)
      previous = hash
    }
    statements.append(
      "UPDATE account_head SET hash = \(Value.blob(previous).literal) WHERE account_id = \(forged.account)")
    let last = try requireValue(tail.last).sequence
    return Injection(statements: statements, required: [.init(.seal, account: forged.account, sequence: last)])
  }

  /// The last entry gone without a trace: a credit of which nothing was spent.
  private func cutTail(_ evidence: Evidence, _ dice: inout SeededRandom) throws -> Injection? {
    let candidates = evidence.entries.filter { entry in
      evidence.isLast(entry) && entry.sequence > 1 && (try? entry.row.text("code"))?.hasPrefix("credit.") == true
    }
    guard let entry = dice.one(of: candidates), let lot = entry.opens.first else { return nil }
    let command = Value.text(try entry.row.text("command_id")).literal
    return Injection(
      statements: [
        "DELETE FROM posting WHERE \(entry.place)", "DELETE FROM ledger_entry WHERE \(entry.place)",
        "DELETE FROM lot WHERE account_id = \(entry.account) AND lot_id = \(lot.id)",
        "DELETE FROM ledger_command WHERE account_id = \(entry.account) AND command_id = \(command)",
        """
        UPDATE account_head SET sequence = \(entry.sequence - 1), commands = commands - 1,
          hash = \(Value.blob(try entry.row.blob("previous_hash")).literal) WHERE account_id = \(entry.account)
        """,
      ], required: [.init(.seal, account: entry.account, sequence: entry.sequence)])
  }

  /// A holder of whom nothing is left, and whose money never left the account.
  private func vanishedAccount(_ evidence: Evidence, _ dice: inout SeededRandom) throws -> Injection? {
    let candidates = evidence.accounts.filter { account in
      !evidence.entries(of: account).contains { entry in
        entry.postings.contains { (try? $0.text("book"))?.hasPrefix("transit:") == true }
      }
    }
    guard let account = dice.one(of: candidates) else { return nil }
    let tables = [
      "posting", "ledger_entry", "lot", "ledger_command", "account_head", "deadline", "enrolment_event", "enrolment",
      "account",
    ]
    return Injection(
      statements: tables.map { "DELETE FROM \($0) WHERE account_id = \(account)" },
      required: [.init(.seal, account: account)])
  }
}
