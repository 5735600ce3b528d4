import CommonTesting
import HouseTesting
import LearningAccount
import Storage

@testable import Ledger
@testable import Proof

extension InjectionKind {
  /// What stands beside the entries: lots, commands, heads.
  func besideEntries(_ evidence: Evidence, _ dice: inout SeededRandom) throws -> Injection? {
    switch self {
    case .changedAvailable, .lostLot, .changedTerms: return try onLot(evidence, &dice)
    case .changedCommand, .lostCommand, .lostLastCommand, .inventedCommand, .misplacedCommand:
      return try onCommand(evidence, &dice)
    case .lockedAccount: return try onAccount(evidence, &dice)
    default: break
    }
    guard let head = dice.one(of: evidence.heads.filter { ((try? $0.integer("sequence")) ?? 0) > 0 }) else {
      return nil
    }
    let account = try head.integer("account_id")
    let change =
      switch self {
      case .headSetBack: "UPDATE account_head SET sequence = sequence - 1 WHERE account_id = \(account)"
      case .otherHeadHash:
        """
        UPDATE account_head SET hash = x'\([UInt8](repeating: dice.number(0...255), count: 32).hex)'
        WHERE account_id = \(account)
        """
      case .otherTrail:
        """
        UPDATE account_head SET trail = x'\([UInt8](repeating: dice.number(0...255), count: 32).hex)'
        WHERE account_id = \(account)
        """
      default: "DELETE FROM account_head WHERE account_id = \(account)"
      }
    return Injection(statements: [change], required: [.init(.head, account: account)])
  }

  private func onAccount(_ evidence: Evidence, _ dice: inout SeededRandom) throws -> Injection? {
    guard let head = dice.one(of: evidence.heads.filter { (try? $0.flag("locked")) == false }) else { return nil }
    let account = try head.integer("account_id")
    let changes = [
      "UPDATE account_head SET locked = 1 WHERE account_id = \(account)",
      "UPDATE account SET status = 'closed' WHERE account_id = \(account)",
      "UPDATE account SET merged_into = account_id + 1 WHERE account_id = \(account)",
    ]
    guard let change = dice.one(of: changes) else { return nil }
    return Injection(statements: [change], required: [.init(.closed, account: account)])
  }

  private func onLot(_ evidence: Evidence, _ dice: inout SeededRandom) throws -> Injection? {
    guard let lot = dice.one(of: evidence.lots) else { return nil }
    let account = try lot.integer("account_id")
    let place = "account_id = \(account) AND lot_id = \(try lot.integer("lot_id"))"
    let opening = Injection.Expectation(.hash, account: account, sequence: try lot.integer("opened_by"))
    switch self {
    case .lostLot:
      return Injection(
        statements: ["DELETE FROM lot WHERE \(place)"], required: [.init(.orphan, account: account), opening])
    case .changedTerms:
      let changes = [
        "source = source || 'x'", "earmark = COALESCE(earmark, '') || 'rs'", "effective = '2019-01-01'",
        "expires_on = '2099-12-31'", "opened_by = NULL",
      ]
      guard let change = dice.one(of: changes) else { return nil }
      return Injection(statements: ["UPDATE lot SET \(change) WHERE \(place)"], required: [opening])
    default:
      return Injection(
        statements: ["UPDATE lot SET available = available + \(dice.number(1...10_000)) WHERE \(place)"],
        required: [.init(.available, account: account)])
    }
  }

  func onFile(_ evidence: Evidence, _ dice: inout SeededRandom) throws -> Injection? {
    switch self {
    case .orphanedReservation: return try orphanedReservation(evidence, &dice)
    case .otherPrice:
      let states = ["awaitingPayment", "accepted"]
      let holding = try evidence.files.filter {
        try states.contains($0.text("contract")) && $0.text("execution") != "serviceDone"
      }
      guard let file = dice.one(of: holding) else { return nil }
      let (account, id) = (try file.integer("account_id"), try file.integer("file_id"))
      return Injection(
        statements: [
          "UPDATE enrolment SET price = price + \(dice.number(1...1_000)) WHERE account_id = \(account) AND file_id = \(id)"
        ], required: [.init(.reservation, account: account, file: id), .init(.file, account: account, file: id)])
    case .lostDeadline:
      let states = ["requested", "acknowledged", "proposed", "awaitingPayment"]
      guard let file = try dice.one(of: evidence.files.filter({ try states.contains($0.text("contract")) })) else {
        return nil
      }
      let (account, id) = (try file.integer("account_id"), try file.integer("file_id"))
      return Injection(
        statements: ["DELETE FROM deadline WHERE account_id = \(account) AND file_id = \(id)"],
        required: [.init(.deadline, account: account, file: id)])
    default:
      guard let file = dice.one(of: evidence.files.filter { (try? $0.text("contract")) != "requested" }) else {
        return nil
      }
      let (account, id) = (try file.integer("account_id"), try file.integer("file_id"))
      return Injection(
        statements: [
          "UPDATE enrolment SET contract = 'requested' WHERE account_id = \(account) AND file_id = \(id)"
        ],
        required: [.init(.history, account: account, file: id)],
        consequences: [
          .init(.reservation, account: account, file: id), .init(.reservation, account: account),
          .init(.deadline, account: account, file: id),
        ])
    }
  }

  /// The file ends as the table allows, and the money that it holds stays where it is.
  private func orphanedReservation(_ evidence: Evidence, _ dice: inout SeededRandom) throws -> Injection? {
    // One that the holder pays alone holds nothing yet.
    let waiting = try evidence.files.filter { file in
      try file.text("contract") == "awaitingPayment" && file.optionalInteger("own_share") != file.integer("price")
    }
    guard let file = dice.one(of: waiting) else { return nil }
    let (account, id) = (try file.integer("account_id"), try file.integer("file_id"))
    let number = evidence.events.filter { (try? $0.integer("file_id")) == id }.count + 1
    return Injection(
      statements: [
        "UPDATE enrolment SET contract = 'declined' WHERE account_id = \(account) AND file_id = \(id)",
        """
        INSERT INTO enrolment_event (account_id, file_id, number, command, actor, happened_at, recorded_at, contract,
          execution, details, reasons)
        VALUES (\(account), \(id), \(number), 'decline', 'holder', 0, 0, 'declined', 'notStarted', '{}', '[]')
        """,
      ], required: [.init(.reservation, account: account, file: id), .init(.event, account: account, file: id)],
      consequences: [.init(.history, account: account, file: id), .init(.orphan, account: account, file: id)])
  }
}
