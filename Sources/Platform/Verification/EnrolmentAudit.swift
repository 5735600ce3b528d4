import LearningAccount
import Storage

/// One account's training files: each history is replayed through the table and held against the file and the ledger.
struct EnrolmentAudit {
  let account: Int64
  let books: [LedgerAudit.BookKey: Int128]
  let scheme: Scheme

  func run(_ rows: SpanRows) throws -> [Fault] {
    let events = Dictionary(grouping: rows.events[account] ?? [], by: { (try? $0.integer("file_id")) ?? 0 })
    var faults: [Fault] = []
    var known: Set<Int64> = []
    for file in rows.files[account] ?? [] {
      let id = try file.integer("file_id")
      known.insert(id)
      faults += try history(of: file, id, events[id] ?? [])
      faults += try money(of: file, id)
    }
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
      guard let command = EnrolmentCommand.Kind(rawValue: try event.text("command")),
        let next = try readState(event),
        EnrolmentTable.rows(from: state, command).contains(where: {
          $0.to == next && $0.actor.rawValue == (try? event.text("actor"))
        })
      else {
        return [
          fault(
            id, .history, "event \(number)",
            stands: "\(try event.text("command")) by \(try event.text("actor")), to \(try written(event))",
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

  /// Money is set aside only while the file waits for its payment or its start, and committed only from its start until
  /// what was followed is settled.
  private func money(of file: Row, _ id: Int64) throws -> [Fault] {
    guard let state = try readState(file) else { return [] }
    let unit = try file.text("unit")
    let reserved = books[LedgerAudit.BookKey(book: .reserved(file: id), unit: unit)] ?? 0
    let committed = books[LedgerAudit.BookKey(book: .committed(file: id), unit: unit)] ?? 0
    let mayReserve =
      state.contract == .awaitingPayment || (state.contract == .accepted && state.execution == .notStarted)
    let nothing = "\(scheme.units.written(0, unit)) in a file that is \(written(state))"
    var faults: [Fault] = []
    if reserved != 0, !mayReserve {
      faults.append(
        fault(id, .reservation, "reserved", stands: scheme.units.written(reserved, unit), expected: nothing))
    }
    if committed != 0, ![.inTraining, .serviceDeclared].contains(state.execution) {
      faults.append(
        fault(id, .reservation, "committed", stands: scheme.units.written(committed, unit), expected: nothing))
    }
    return faults
  }

  private func fault(_ file: Int64, _ code: Fault.Code, _ subject: String, stands: String, expected: String) -> Fault {
    Fault(account: account, file: file, code, subject, stands: stands, expected: expected)
  }

  private func written(_ state: EnrolmentState) -> String {
    "\(state.contract.rawValue) and \(state.execution.rawValue)"
  }

  private func written(_ row: Row) throws -> String { "\(try row.text("contract")) and \(try row.text("execution"))" }

  private func readState(_ row: Row) throws -> EnrolmentState? {
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
