import CommonTesting
import HouseTesting
import LearningAccount
import Storage

@testable import Ledger
@testable import Proof

extension InjectionKind {
  /// What happened to a file: an event is lost or says something else.
  func onEvent(_ evidence: Evidence, _ dice: inout SeededRandom) throws -> Injection? {
    guard let chosen = dice.one(of: evidence.events) else { return nil }
    let (account, file) = (try chosen.integer("account_id"), try chosen.integer("file_id"))
    let all = try evidence.events.filter { try $0.integer("file_id") == file }
    guard let event = self == .lostLastEvent ? all.last : chosen else { return nil }
    let place =
      "account_id = \(account) AND file_id = \(file) AND number = \(try event.integer("number"))"
    let command = Injection.Expectation(.command, account: account)
    let history = Injection.Expectation(.history, account: account, file: file)
    // What funders have added is known from these events.
    let isTopUp = try ["topUp", "takeBackTopUp"].contains(event.text("command"))
    let topUps = isTopUp ? [Injection.Expectation(.reservation, account: account)] : []
    guard self == .changedEvent else {
      return Injection(
        statements: ["DELETE FROM enrolment_event WHERE \(place)"], required: [history, command], consequences: topUps)
    }
    let noHash = [UInt8](repeating: 9, count: 32).hex
    let changes = [
      "details = '{}'", "reasons = '[{}]'", "outcome = 'ends_on 2030-01-01'", "outcome = NULL",
      "happened_at = happened_at - 86400000", "recorded_at = recorded_at + 1", "sign_in_id = 77",
      "text_hash = x'\(noHash)'", "hash = x'\(noHash)'", "hash = NULL", "command_number = command_number + 1000",
      "actor = actor || 'x'", "command = command || 'x'",
    ]
    guard let change = dice.one(of: changes) else { return nil }
    return Injection(
      statements: ["UPDATE enrolment_event SET \(change) WHERE \(place)"],
      required: [.init(.event, account: account, file: file)],
      // The command holds the event, and the table is asked whether the event could be.
      consequences: change.hasPrefix("command_number")
        ? [command, .init(.orphan, account: account, file: file)] : [history] + topUps)
  }

  /// What a file says of itself, and what waits for it.
  func onFileChain(_ evidence: Evidence, _ dice: inout SeededRandom) throws -> Injection? {
    switch self {
    case .movedDeadline: return try movedDeadline(evidence, &dice)
    case .lostFile: return try lostFile(evidence, &dice)
    default: break
    }
    guard let file = dice.one(of: evidence.files) else { return nil }
    let (account, id) = (try file.integer("account_id"), try file.integer("file_id"))
    let place = "account_id = \(account) AND file_id = \(id)"
    func found(_ changes: [String], _ code: Fault.Code) -> Injection? {
      dice.one(of: changes).map { change in
        Injection(
          statements: ["UPDATE enrolment SET \(change) WHERE \(place)"],
          required: [.init(code, account: account, file: id)])
      }
    }
    let noHash = [UInt8](repeating: 9, count: 32).hex
    switch self {
    case .changedFacts:
      return found(
        [
          "organisation_id = organisation_id + 1", "session_id = session_id + 1", "action_id = 77",
          "training = '{}'", "action_type = 'vae'", "marks = marks || ' cleA'", "prerequisites = 1 - prerequisites",
          "territory = 'mayotte'", "holder_status = holder_status || 'x'", "facts_hash = x'\(noHash)'",
        ], .file)
    case .changedValue:
      return found(
        [
          "starts_on = '2019-01-01'", "ends_on = '2099-12-31'", "requested_at = requested_at - 1",
          "answered_at = COALESCE(answered_at, 0) + 1", "accepted_at = COALESCE(accepted_at, 0) + 1",
          "ended_at = COALESCE(ended_at, 0) + 1", "entered_on = '2019-01-01'", "exited_on = '2019-01-01'",
          "service_declared_at = 1", "attended_share = '0.123'", "completion_cause = 'x'",
        ], .file)
    case .otherFileTrail:
      return found(["events = events + 1", "events = events - 1", "event_hash = x'\(noHash)'"], .history)
    default:
      return Injection(
        statements: [
          """
          INSERT INTO deadline (account_id, file_id, code, due_at, actor, consequence)
          VALUES (\(account), \(id), 'invented', 1, 'holder', 'cancelled')
          """
        ], required: [.init(.deadline, account: account, file: id)])
    }
  }

  private func movedDeadline(_ evidence: Evidence, _ dice: inout SeededRandom) throws -> Injection? {
    guard let deadline = dice.one(of: evidence.deadlines) else { return nil }
    let (account, file) = (try deadline.integer("account_id"), try deadline.integer("file_id"))
    let changes = [
      "due_at = due_at + 86400000", "due_at = due_at - 1000", "actor = actor || 'x'",
      "consequence = consequence || 'x'",
      "code = 'other'",
    ]
    guard let change = dice.one(of: changes) else { return nil }
    return Injection(
      statements: [
        """
        UPDATE deadline SET \(change)
        WHERE account_id = \(account) AND file_id = \(file) AND code = '\(try deadline.text("code"))'
        """
      ], required: [.init(.deadline, account: account, file: file)])
  }

  /// A file that held no money, with all that tells of it.
  private func lostFile(_ evidence: Evidence, _ dice: inout SeededRandom) throws -> Injection? {
    let withoutMoney = try evidence.files.filter { file in
      try !evidence.entries.contains { try $0.row.optionalInteger("file_id") == file.integer("file_id") }
    }
    guard let file = dice.one(of: withoutMoney) else { return nil }
    let account = try file.integer("account_id")
    return Injection(
      statements: ["deadline", "enrolment_event", "enrolment"].map {
        "DELETE FROM \($0) WHERE account_id = \(account) AND file_id = \((try? file.integer("file_id")) ?? 0)"
      }, required: [.init(.command, account: account)])
  }
}
