import LearningAccount

/// The chains of all training files of a span, and which command wrote which event.
struct EnrolmentChains {
  /// An event as the command that wrote it is hashed with it.
  struct BoundEvent: Hashable {
    let file: Int64
    let number: Int64
    let stored: [UInt8]
    /// Nil where what it holds cannot be told.
    let computed: [UInt8]?
  }

  private(set) var faults: [Int64: [Fault]] = [:]
  /// By account and number of the command; those of one command by file and number.
  private(set) var bound: [Int64: [Int64: [BoundEvent]]] = [:]

  init(_ rows: SpanRows) throws {
    for account in Set(rows.files.keys).union(rows.events.keys).union(rows.deadlines.keys).sorted() {
      let events = try Dictionary(grouping: rows.events[account] ?? []) { try $0.integer("file_id") }
      let deadlines = try Dictionary(grouping: rows.deadlines[account] ?? []) { try $0.integer("file_id") }
      var known: Set<Int64> = []
      for row in rows.files[account] ?? [] {
        let file = try row.integer("file_id")
        known.insert(file)
        var audit = try HistoryAudit(row)
        try audit.run(events[file] ?? [], deadlines: deadlines[file] ?? [])
        faults[account, default: []] += audit.faults
        for (command, event) in audit.bound { bound[account, default: [:]][command, default: []].append(event) }
      }
      for file in Set(events.keys).union(deadlines.keys).subtracting(known).sorted() {
        faults[account, default: []].append(
          Fault(
            account: account, file: file, .orphan, "events and deadlines", stands: "no file",
            expected: "the file that they belong to"))
      }
    }
  }
}
