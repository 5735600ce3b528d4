import LearningAccount

/// All good lines of one person.
struct DeclaredPerson: Sendable {
  let number: NIR
  /// One of the lines, for reports.
  let line: Int
  let declarations: [Declaration]

  /// The year that a line gives, else the last one that the number's two digits allow at the youngest age that
  /// accrues.
  func birthYear(latest: Int) -> Int {
    declarations.lazy.compactMap(\.birthYear).first ?? number.birthYear(notAfter: latest)
  }
}

/// Brings the lines of each person together, given that they follow each other.
struct PeopleOfLines {
  private let lines: SortedRecords
  private var ahead: DeclaredLine?

  init(_ lines: SortedRecords) throws {
    self.lines = lines
    ahead = try Self.line(lines)
  }

  mutating func next() throws -> DeclaredPerson? {
    guard let first = ahead else { return nil }
    var declarations = [first.declaration]
    var line = first.line
    while let next = try Self.line(lines) {
      guard next.hash == first.hash else {
        ahead = next
        return try person(first, line, declarations)
      }
      declarations.append(next.declaration)
      line = min(line, next.line)
    }
    ahead = nil
    return try person(first, line, declarations)
  }

  private func person(_ first: DeclaredLine, _ line: Int, _ declarations: [Declaration]) throws -> DeclaredPerson {
    DeclaredPerson(number: try NIR(String(decoding: first.body, as: UTF8.self)), line: line, declarations: declarations)
  }

  private static func line(_ lines: SortedRecords) throws -> DeclaredLine? {
    try lines.next().flatMap { DeclaredLine(record: $0) }
  }
}
