import CommonTesting
import HouseTesting
import LearningAccount
import Storage

@testable import Ledger
@testable import Proof

extension InjectionKind {
  func onCommand(_ evidence: Evidence, _ dice: inout SeededRandom) throws -> Injection? {
    guard let chosen = dice.one(of: evidence.commands) else { return nil }
    let account = try chosen.integer("account_id")
    let all = try evidence.commands(of: account)
    // The one that nothing comes after hides best.
    let isOfTheLast = self == .lostLastCommand || self == .inventedCommand
    guard let command = isOfTheLast ? all.last : chosen else { return nil }
    let (id, number) = (try command.text("command_id"), try command.integer("number"))
    let place = "account_id = \(account) AND command_id = \(Value.text(id).literal)"
    let noHash = [UInt8](repeating: 9, count: 32).hex
    let files = try evidence.events(of: command).map { try $0.integer("file_id") }
    let orphans = files.map { Injection.Expectation(.orphan, account: account, file: $0) }
    switch self {
    case .changedCommand:
      let changes = [
        "answer = answer || '0'", "intent_hash = x'\(noHash)'", "recorded_at = recorded_at + 1", "hash = NULL",
        "hash = x'\(noHash)'",
      ]
      guard let change = dice.one(of: changes) else { return nil }
      return Injection(
        statements: ["UPDATE ledger_command SET \(change) WHERE \(place)"],
        required: [.init(.command, account: account)])
    case .misplacedCommand:
      let change = dice.one(of: ["number = NULL", "number = number + 1000"]) ?? ""
      return Injection(
        statements: ["UPDATE ledger_command SET \(change) WHERE \(place)"],
        required: [.init(.command, account: account)] + orphans,
        consequences: [.init(.head, account: account)])
    case .inventedCommand:
      return Injection(
        statements: [
          """
          INSERT INTO ledger_command (account_id, command_id, intent_hash, answer, recorded_at, number, hash)
          VALUES (\(account), 'accrual:1999', x'\(noHash)', 'done', 0, \(number + 1), x'\(noHash)')
          """,
          "UPDATE account_head SET commands = commands + 1, trail = x'\(noHash)' WHERE account_id = \(account)",
        ], required: [.init(.command, account: account)])
    default:
      let entries = evidence.entries(of: account).filter { (try? $0.row.text("command_id")) == id }
      let isLast = number == Int64(all.count)
      // Whoever takes the last one away may count again, but cannot name the one before without its hash.
      let count = isOfTheLast ? ["UPDATE account_head SET commands = commands - 1 WHERE account_id = \(account)"] : []
      return Injection(
        statements: ["DELETE FROM ledger_command WHERE \(place)"] + count,
        required: [.init(.head, account: account)] + (isLast ? [] : [.init(.command, account: account)]) + orphans
          + entries.map { .init(.orphan, account: account, sequence: $0.sequence) })
    }
  }
}
