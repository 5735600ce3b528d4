import LearningAccount
import Sorting

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
  private let coding: DeclarationCoding
  private var ahead: DeclaredLine?

  init(_ lines: SortedRecords, _ coding: DeclarationCoding) throws {
    self.lines = lines
    self.coding = coding
    ahead = try Self.line(lines, coding)
  }

  mutating func next() throws -> DeclaredPerson? {
    guard let first = ahead else { return nil }
    var declarations = [first.declaration]
    var line = first.line
    while let next = try Self.line(lines, coding) {
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

  private static func line(_ lines: SortedRecords, _ coding: DeclarationCoding) throws -> DeclaredLine? {
    try lines.next().flatMap { DeclaredLine(record: $0, coding) }
  }
}
