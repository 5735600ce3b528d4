/// One row of a result; columns are read by name and with the type that the schema gives them.
package struct Row: Sendable, Equatable {
  /// Shared between the rows of one result.
  let columns: Columns
  let values: [Value]

  /// The names of a result's columns, in their places.
  package final class Columns: Sendable, Equatable {
    let names: [String]

    init(_ names: [String]) {
      self.names = names
    }

    package static func == (first: Columns, second: Columns) -> Bool { first.names == second.names }
  }

  package subscript(_ column: String) -> Value {
    get throws {
      // Looking through a few names is cheaper than hashing them for every result.
      guard let place = columns.names.firstIndex(of: column) else {
        throw StorageError.shape("no column \(column) among \(columns.names.joined(separator: ", "))")
      }
      return values[place]
    }
  }

  package func integer(_ column: String) throws -> Int64 { try required(column, optionalInteger(column)) }
  package func text(_ column: String) throws -> String { try required(column, optionalText(column)) }
  package func blob(_ column: String) throws -> [UInt8] { try required(column, optionalBlob(column)) }
  package func real(_ column: String) throws -> Double { try required(column, optionalReal(column)) }
  package func flag(_ column: String) throws -> Bool { try integer(column) != 0 }

  package func optionalInteger(_ column: String) throws -> Int64? {
    switch try self[column] {
    case .null: nil
    case .integer(let value): value
    case let other: throw mismatch(column, "an integer", other)
    }
  }

  package func optionalText(_ column: String) throws -> String? {
    switch try self[column] {
    case .null: nil
    case .text(let value): value
    case let other: throw mismatch(column, "text", other)
    }
  }

  package func optionalBlob(_ column: String) throws -> [UInt8]? {
    switch try self[column] {
    case .null: nil
    case .blob(let value): value
    case let other: throw mismatch(column, "bytes", other)
    }
  }

  func optionalReal(_ column: String) throws -> Double? {
    switch try self[column] {
    case .null: nil
    case .real(let value): value
    case .integer(let value): Double(value)
    case let other: throw mismatch(column, "a number", other)
    }
  }

  private func required<T>(_ column: String, _ value: T?) throws -> T {
    guard let value else { throw StorageError.shape("column \(column) is null where a value was expected") }
    return value
  }

  private func mismatch(_ column: String, _ expected: String, _ found: Value) -> StorageError {
    .shape("column \(column) holds \(found) where \(expected) was expected")
  }
}
