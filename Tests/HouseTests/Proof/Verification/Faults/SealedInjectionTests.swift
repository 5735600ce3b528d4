import CommonTesting
import Foundation
import HouseTesting
import LearningAccount
import Storage
import StorageTesting
import Testing

@testable import Enrolments
@testable import Ledger
@testable import Proof

/// What somebody can do who knows how the chain is made and may write anything: verification alone finds nothing, and a
/// seal of before names the account.
@Suite("A past that was rewritten with care")
struct SealedInjectionTests {
  enum Rewriting: String, CaseIterable, Sendable {
    case forgedTail, cutTail, vanishedAccount, forgedEvent, forgedDeadline, forgedAnswer, cutRequest
  }

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
    case .forgedEvent: try forgedEvent(evidence, &dice)
    case .forgedDeadline: try forgedDeadline(evidence, &dice)
    case .forgedAnswer: try forgedAnswer(evidence, &dice)
    case .cutRequest: try cutRequest(evidence, &dice)
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

  /// An event on another day, and every hash made anew that follows from it.
  private func forgedEvent(_ evidence: Evidence, _ dice: inout SeededRandom) throws -> Injection? {
    // Those that fix an instant in the file would have to change it there, too.
    let kinds = ["acknowledge", "pay", "declareEntry", "lapse"]
    let candidates = try evidence.events.filter { event in
      try kinds.contains(event.text("command")) && !fixesInstant(event, evidence)
    }
    guard let event = dice.one(of: candidates) else { return nil }
    let account = try event.integer("account_id")
    var trail = ForgedTrail(evidence, account: account)
    try trail.change(event, happenedAt: try event.integer("happened_at") - 86_400_000)
    return Injection(statements: trail.statements, required: [sealed(account, evidence)])
  }

  /// A deadline a day later, in its row and in what the file's last event left.
  private func forgedDeadline(_ evidence: Evidence, _ dice: inout SeededRandom) throws -> Injection? {
    guard let deadline = dice.one(of: evidence.deadlines) else { return nil }
    let (account, file) = (try deadline.integer("account_id"), try deadline.integer("file_id"))
    let (code, due) = (try deadline.text("code"), try deadline.integer("due_at"))
    let event = try requireValue(evidence.events.last { try $0.integer("file_id") == file })
    var trail = ForgedTrail(evidence, account: account)
    try trail.change(
      event, outcome: try event.text("outcome").replacing(" \(code) \(due) ", with: " \(code) \(due + 86_400_000) "))
    let moved = """
      UPDATE deadline SET due_at = \(due + 86_400_000)
      WHERE account_id = \(account) AND file_id = \(file) AND code = '\(code)'
      """
    return Injection(statements: trail.statements + [moved], required: [sealed(account, evidence)])
  }

  /// Another answer of a command, and every hash after it made anew.
  private func forgedAnswer(_ evidence: Evidence, _ dice: inout SeededRandom) throws -> Injection? {
    guard let command = dice.one(of: evidence.commands) else { return nil }
    let account = try command.integer("account_id")
    var trail = ForgedTrail(evidence, account: account)
    try trail.change(command, answer: "0")
    return Injection(statements: trail.statements, required: [sealed(account, evidence)])
  }

  /// Whether something in the file has the instant of this event.
  private func fixesInstant(_ event: Row, _ evidence: Evidence) throws -> Bool {
    let outcome = try EnrolmentOutcome(text: event.text("outcome"))
    let happened = String(try event.integer("happened_at"))
    return outcome?.values.values.contains(happened) ?? true
  }

  /// What a seal of before says: the account, by its last entry.
  private func sealed(_ account: Int64, _ evidence: Evidence) -> Injection.Expectation {
    .init(.seal, account: account, sequence: evidence.entries(of: account).last?.sequence)
  }

  /// The last thing that an account did was to ask for a training, and nobody knows of it any more.
  private func cutRequest(_ evidence: Evidence, _ dice: inout SeededRandom) throws -> Injection? {
    let candidates = try evidence.heads.map { try $0.integer("account_id") }.filter { account in
      guard let last = try evidence.commands(of: account).last else { return false }
      return try evidence.events(of: last).contains { try $0.integer("number") == 1 }
    }
    guard let account = dice.one(of: candidates), let last = try evidence.commands(of: account).last,
      let file = try evidence.events(of: last).first?.integer("file_id")
    else { return nil }
    return Injection(
      statements: ["deadline", "enrolment_event", "enrolment"].map {
        "DELETE FROM \($0) WHERE account_id = \(account) AND file_id = \(file)"
      } + (try cut(last, of: account, evidence)), required: [sealed(account, evidence)])
  }

  /// Takes the last command of an account away, and sets its head back to the one before.
  private func cut(_ command: Row, of account: Int64, _ evidence: Evidence) throws -> [String] {
    let before = try evidence.commands(of: account).dropLast().last?.blob("hash") ?? AccountLedger.genesisHash
    let id = Value.text(try command.text("command_id")).literal
    return [
      "DELETE FROM ledger_command WHERE account_id = \(account) AND command_id = \(id)",
      """
      UPDATE account_head SET commands = commands - 1, trail = \(Value.blob(before).literal)
      WHERE account_id = \(account)
      """,
    ]
  }

  /// The last entry gone without a trace: a credit of which nothing was spent.
  private func cutTail(_ evidence: Evidence, _ dice: inout SeededRandom) throws -> Injection? {
    let candidates = evidence.entries.filter { entry in
      evidence.isLast(entry) && entry.sequence > 1 && (try? entry.row.text("code"))?.hasPrefix("credit.") == true
        && (try? evidence.commands(of: entry.account).last?.text("command_id")) == (try? entry.row.text("command_id"))
    }
    guard let entry = dice.one(of: candidates), let lot = entry.opens.first,
      let command = try evidence.commands(of: entry.account).last
    else { return nil }
    return Injection(
      statements: [
        "DELETE FROM posting WHERE \(entry.place)", "DELETE FROM ledger_entry WHERE \(entry.place)",
        "DELETE FROM lot WHERE account_id = \(entry.account) AND lot_id = \(lot.id)",
        """
        UPDATE account_head SET sequence = \(entry.sequence - 1),
          hash = \(Value.blob(try entry.row.blob("previous_hash")).literal) WHERE account_id = \(entry.account)
        """,
      ] + (try cut(command, of: entry.account, evidence)),
      required: [.init(.seal, account: entry.account, sequence: entry.sequence)])
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
