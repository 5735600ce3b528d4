import Foundation

/// One of the demo's tables, shipped with the program: `;` separates fields, the first line names them.
struct DemoTable {
  let rows: [[String: String]]

  /// - Throws: ``DemoError/damaged(_:)`` where the file is absent or a line has another number of fields.
  static func read(_ name: String) throws -> DemoTable {
    let folder = Bundle.module.bundleURL.appendingPathComponent("Data")
    guard let text = try? String(contentsOf: folder.appendingPathComponent("\(name).csv"), encoding: .utf8) else {
      throw DemoError.damaged("\(name).csv cannot be read")
    }
    let lines = text.split(separator: "\n").map { $0.split(separator: ";", omittingEmptySubsequences: false) }
    guard let header = lines.first?.map(String.init) else { throw DemoError.damaged("\(name).csv is empty") }
    return DemoTable(
      rows: try lines.dropFirst().map { fields in
        guard fields.count == header.count else { throw DemoError.damaged("\(name).csv: \(fields.first ?? "")") }
        return Dictionary(uniqueKeysWithValues: zip(header, fields.map(String.init)))
      })
  }
}

/// Why there is no demo.
package enum DemoError: Error, Equatable, Sendable {
  case damaged(String)
  /// The database already holds accounts: a demo fills an empty one only.
  case notEmpty
}
