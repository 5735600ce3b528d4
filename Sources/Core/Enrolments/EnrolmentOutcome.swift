import LearningAccount
import Storage

/// What a file and its deadlines are after an event, as the event keeps it in words: a line for each value that is there
/// and can change, by the name of its column, then one for each deadline that runs.
///
/// ```
/// ends_on 2026-11-13
/// requested_at 1788249600000
/// starts_on 2026-10-05
/// deadline answer 1788472799000 organisation unanswered
/// ```
package struct EnrolmentOutcome: Hashable, Sendable {
  /// What can change in a file besides its state, in the order of their names.
  package static let columns = [
    "accepted_at", "answered_at", "attended_share", "completion_cause", "ended_at", "ends_on", "entered_on",
    "exited_on", "own_share", "requested_at", "service_declared_at", "starts_on",
  ]

  /// By column; only what is there.
  package let values: [String: String]
  /// By code.
  package let deadlines: [String: Deadline]

  package struct Deadline: Hashable, Sendable {
    package let due: Instant
    package let actor: String
    package let consequence: String
  }

  /// - Parameter values: in the order of ``columns``.
  init(_ values: [Value], deadlines: [String: Deadline]) {
    self.values = Dictionary(
      uniqueKeysWithValues: zip(Self.columns, values).compactMap { column, value in
        Self.written(value).map { (column, $0) }
      })
    self.deadlines = deadlines
  }

  /// What stands in the row of a file and in those of its deadlines.
  package init(_ file: Row, deadlines rows: [Row]) throws {
    self.init(
      try Self.columns.map { try file[$0] },
      deadlines: Dictionary(
        try rows.map { (try $0.text("code"), try Deadline($0)) }, uniquingKeysWith: { first, _ in first }))
  }

  var text: String {
    var lines = Self.columns.compactMap { column in values[column].map { "\(column) \($0)" } }
    for (code, deadline) in deadlines.sorted(by: { $0.key < $1.key }) {
      lines.append("deadline \(code) \(deadline.due.milliseconds) \(deadline.actor) \(deadline.consequence)")
    }
    return lines.joined(separator: "\n")
  }

  /// Reads what ``text`` writes; nil for anything else.
  package init?(text: String) {
    var values: [String: String] = [:]
    var deadlines: [String: Deadline] = [:]
    for line in text.split(separator: "\n", omittingEmptySubsequences: true) {
      let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      if words.count == 5, words[0] == "deadline", let due = Int64(words[2]) {
        deadlines[words[1]] = Deadline(
          due: Instant(milliseconds: due), actor: words[3], consequence: words[4])
      } else if words.count == 2, Self.columns.contains(words[0]) {
        values[words[0]] = words[1]
      } else {
        return nil
      }
    }
    self.values = values
    self.deadlines = deadlines
  }

  private static func written(_ value: Value) -> String? {
    switch value {
    case .integer(let value): String(value)
    case .text(let text): text
    case .null, .real, .blob: nil
    }
  }
}

extension EnrolmentOutcome.Deadline {
  init(_ row: Row) throws {
    self.init(
      due: try row.instant("due_at"), actor: try row.text("actor"), consequence: try row.text("consequence"))
  }
}

extension Enrolment {
  /// What of it can change besides its state, in the order of ``EnrolmentOutcome/columns``.
  var changeableValues: [Value] {
    [
      .optional(accepted?.instant.milliseconds), .optional(answered?.instant.milliseconds),
      .optional(completion?.attendedShare.decimal), .optional(completion?.cause.rawValue),
      .optional(ended?.instant.milliseconds), .text(terms.endsOn.iso), .optional(enteredOn?.iso),
      .optional(exitedOn?.iso), .optional(ownShare?.minor), .optional(requested?.instant.milliseconds),
      .optional(serviceDeclared?.instant.milliseconds), .text(terms.startsOn.iso),
    ]
  }
}
