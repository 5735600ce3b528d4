import Foundation

/// A program of PostgreSQL's, run to its end.
enum Program {
  /// - Throws: ``StorageError/keeping(_:)`` with the program's first error where it does not end well.
  static func run(_ name: String, _ arguments: [String], at uri: String) async throws {
    let (address, password) = try separated(uri)
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
      DispatchQueue.global().async {
        continuation.resume(with: Result { try runNow(name, ["--dbname", address] + arguments, password) })
      }
    }
  }

  /// The address without its password: everybody on the machine can read a program's arguments, and only its owner its
  /// environment.
  static func separated(_ uri: String) throws -> (address: String, password: String?) {
    guard var parts = URLComponents(string: uri) else {
      throw StorageError.address("\(DatabaseAddress.withoutSecrets(uri)): is no URI")
    }
    let items = parts.queryItems ?? []
    let password = parts.password ?? items.last { $0.name == "password" }?.value
    parts.password = nil
    let others = items.filter { $0.name != "password" }
    parts.queryItems = others.isEmpty ? nil : others
    guard let address = parts.string else { throw StorageError.address("the database's address is no URI") }
    return (address, password)
  }

  /// The line that says what went wrong first: others follow from it, and the last one only counts them.
  static func reason(in words: String) -> String {
    let lines = words.split(separator: "\n")
    return String(lines.first { $0.contains("error:") } ?? lines.last ?? "it does not say why")
  }

  private static func runNow(_ name: String, _ arguments: [String], _ password: String?) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [name] + arguments
    if let password {
      process.environment = ProcessInfo.processInfo.environment.merging(["PGPASSWORD": password]) { $1 }
    }
    let errors = Pipe()
    process.standardError = errors
    process.standardOutput = FileHandle.standardError
    try process.run()
    let said = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      let words = reason(in: String(decoding: said, as: UTF8.self))
      throw StorageError.keeping("\(name) ended with \(process.terminationStatus): \(words)")
    }
  }
}
