import LearningAccount
import Storage

/// One account's training files: each history is replayed through the table and held against the file, its
/// deadlines and the ledger.
struct EnrolmentAudit {
  let account: Int64
  let books: [LedgerAudit.BookKey: Int128]
  let scheme: Scheme

  func run(_ rows: SpanRows) throws -> [Fault] {
    let events = try Dictionary(grouping: rows.events[account] ?? [], by: { try $0.integer("file_id") })
    let deadlines = try Dictionary(grouping: rows.deadlines[account] ?? [], by: { try $0.integer("file_id") })
    var faults: [Fault] = []
    var known: Set<Int64> = []
    for file in rows.files[account] ?? [] {
      let id = try file.integer("file_id")
      known.insert(id)
      faults += try history(of: file, id, events[id] ?? [])
      faults += try money(of: file, id)
      faults += try waiting(file, id, deadlines[id] ?? [])
    }
    faults += try topUps(rows.files[account] ?? [], events)
    for key in books.keys.sorted(by: { $0.book.code < $1.book.code }) {
      guard let file = key.book.file, !known.contains(file) else { continue }
      faults.append(
        Fault(
          account: account, file: file, .orphan, key.book.code, stands: "no file", expected: "the file of its money"))
    }
    return faults
  }

  private func history(of file: Row, _ id: Int64, _ events: [Row]) throws -> [Fault] {
    var state = EnrolmentState(.draft)
    for (index, event) in events.enumerated() {
      let number = try event.integer("number")
      guard number == Int64(index) + 1 else {
        return [fault(id, .history, "event", stands: "number \(number)", expected: "number \(index + 1)")]
      }
      let actor = try event.text("actor")
      guard let command = EnrolmentCommand.Kind(rawValue: try event.text("command")),
        let next = try readState(event),
        EnrolmentTable.rows(from: state, command).contains(where: { $0.to == next && $0.actor.rawValue == actor })
      else {
        return [
          fault(
            id, .history, "event \(number)",
            stands: "\(try event.text("command")) by \(actor), to \(try written(event))",
            expected: "what the table lets happen to a file that is \(written(state))")
        ]
      }
      state = next
    }
    guard try readState(file) == state else {
      return [fault(id, .history, "state", stands: try written(file), expected: "\(written(state)), where it went")]
    }
    return []
  }

  /// What is set aside until the start, and committed from then on until what was followed is settled, is the price; while
  /// the own share is waited for, it is not among it yet.
  private func money(of file: Row, _ id: Int64) throws -> [Fault] {
    guard let state = try readState(file) else { return [] }
    let unit = try file.text("unit")
    let price = Int128(try file.integer("price"))
    let awaited = Int128(try file.optionalInteger("own_share") ?? 0)
    let (reserved, committed): (Int128, Int128) =
      switch (state.contract, state.execution) {
      case (.awaitingPayment, _): (price - awaited, 0)
      case (.accepted, .notStarted): (price, 0)
      case (.accepted, .inTraining), (.accepted, .serviceDeclared): (0, price)
      default: (0, 0)
      }
    return [(Book.reserved(file: id), "reserved", reserved), (.committed(file: id), "committed", committed)].compactMap
    {
      book, name, expected in
      let stands = books[LedgerAudit.BookKey(book: book, unit: unit)] ?? 0
      guard stands != expected else { return nil }
      return fault(
        id, .reservation, name, stands: scheme.units.written(stands, unit),
        expected: "\(scheme.units.written(expected, unit)) in a file that is \(written(state))")
    }
  }

  /// Whatever waits does so until a deadline, or it would wait for ever.
  private func waiting(_ file: Row, _ id: Int64, _ deadlines: [Row]) throws -> [Fault] {
    guard let state = try readState(file) else { return [] }
    let ends = EnrolmentTable.rows(from: state, .lapse).filter { $0.to != state }.compactMap { row -> String? in
      if case .deadlineIs(let code) = row.branch { code.description } else { nil }
    }
    guard !ends.isEmpty, try !deadlines.contains(where: { try ends.contains($0.text("code")) }) else { return [] }
    return [
      fault(id, .deadline, "deadline", stands: "none that ends the waiting", expected: ends.joined(separator: " or "))
    ]
  }

  private func fault(_ file: Int64, _ code: Fault.Code, _ subject: String, stands: String, expected: String) -> Fault {
    Fault(account: account, file: file, code, subject, stands: stands, expected: expected)
  }

  private func written(_ state: EnrolmentState) -> String {
    "\(state.contract.rawValue) and \(state.execution.rawValue)"
  }

  private func written(_ row: Row) throws -> String { "\(try row.text("contract")) and \(try row.text("execution"))" }

  func readState(_ row: Row) throws -> EnrolmentState? {
    guard let contract = ContractState(rawValue: try row.text("contract")),
      let execution = ExecutionState(rawValue: try row.text("execution"))
    else { return nil }
    return EnrolmentState(contract, execution)
  }
}

extension Book {
  /// The training file whose money it holds.
  fileprivate var file: Int64? {
    switch self {
    case .reserved(let file), .committed(let file): file
    default: nil
    }
  }
}
