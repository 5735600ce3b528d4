import LearningAccount

/// Where each column of a declaration file stands, by the names in its first line.
struct DeclarationColumns {
  enum Column: String, CaseIterable {
    case number, year, employer, kind, share, hours, days, from, to
    case contributionPaid = "contribution_paid"
    case imposedPartTime = "imposed_part_time"
    case category
    case lowSkilled = "low_skilled"
    case disabled
    case fullPension = "full_pension"
    case birthDate = "birth_date"
  }

  /// The traits of a holder that a file may tell.
  static let traits: [(column: Column, trait: String)] = [
    (.lowSkilled, "lowSkilled"), (.disabled, "disabledWorker"), (.fullPension, "fullPension"),
  ]

  private static let needed: [Column] = [.number, .year, .kind]
  let separator: UInt8
  let count: Int
  private let places: [Column: Int]

  /// - Throws: ``DeclarationFileError`` for a column that is missing, unknown or named twice.
  init(header: [UInt8]) throws(DeclarationFileError) {
    // Spreadsheets set to French write semicolons.
    separator = header.contains(semicolon) ? semicolon : comma
    let names = CSVLine(header, separator: separator)?.fields ?? []
    var places: [Column: Int] = [:]
    for (place, name) in names.enumerated() {
      guard let column = Column(rawValue: name) else { throw .unknownColumn(name) }
      guard places[column] == nil else { throw .columnTwice(name) }
      places[column] = place
    }
    for column in Self.needed where places[column] == nil { throw .missingColumn(column.rawValue) }
    self.places = places
    count = names.count
  }

  /// The text of a column; nil where the file lacks it or the line leaves it empty.
  func text(_ column: Column, in line: CSVLine) -> String? {
    guard let place = places[column], place < line.fields.count, !line.fields[place].isEmpty else { return nil }
    return line.fields[place]
  }
}

/// Why a file of declarations cannot be read at all.
enum DeclarationFileError: Error, Equatable, Sendable, CustomStringConvertible {
  case unreadable(path: String)
  case empty
  case missingColumn(String)
  case unknownColumn(String)
  case columnTwice(String)

  var description: String {
    let known = DeclarationColumns.Column.allCases.map(\.rawValue).joined(separator: ", ")
    return switch self {
    case .unreadable(let path): "The file \(path) cannot be read."
    case .empty: "The file is empty: its first line must name its columns (\(known))."
    case .missingColumn(let name): "The first line names no column \(name)."
    case .unknownColumn(let name): "The first line names a column \(name); known are \(known)."
    case .columnTwice(let name): "The first line names the column \(name) twice."
    }
  }
}

private let comma: UInt8 = 0x2C
private let semicolon: UInt8 = 0x3B

extension DeclarationFileError: Failure {
  var kind: FailureKind { .badInput }
}
