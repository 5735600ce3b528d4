import Foundation

/// Whole copies of a database in one file, made while it serves, and databases made from them.
///
/// SQLite's file is a database again; PostgreSQL's is what `pg_restore` reads. Keys are never in it.
public enum Backup {
  /// - Parameters:
  ///   - address: of a database that exists.
  ///   - path: a file that does not exist yet. It appears only when it is whole.
  /// - Throws: ``StorageError/unavailable(_:)`` with what stands in the way.
  public static func make(of address: String, at path: String) async throws {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw StorageError.unavailable("\(path) exists already: a backup never replaces another")
    }
    let partial = path + ".partial"
    try? FileManager.default.removeItem(atPath: partial)
    switch try DatabaseAddress(address) {
    case .memory: throw StorageError.unavailable("a database in memory has nothing to keep")
    case .file(let source): try await SQLiteDatabase.backUp(source, to: partial)
    case .postgresql(let uri):
      try await Program.run("pg_dump", ["--format=custom", "--no-owner", "--file", partial], at: uri)
    }
    try Program.synchronise(partial)
    try FileManager.default.moveItem(atPath: partial, toPath: path)
    try Program.synchronise((path as NSString).deletingLastPathComponent)
  }

  /// - Parameters:
  ///   - path: what ``make(of:at:)`` wrote.
  ///   - address: a file that does not exist, or an empty PostgreSQL database.
  /// - Throws: ``StorageError/unavailable(_:)``.
  public static func restore(_ path: String, to address: String) async throws {
    guard FileManager.default.isReadableFile(atPath: path) else {
      throw StorageError.unavailable("\(path) cannot be read")
    }
    switch try DatabaseAddress(address) {
    case .memory: throw StorageError.unavailable("a database in memory cannot be restored into")
    case .file(let target):
      guard !FileManager.default.fileExists(atPath: target) else {
        throw StorageError.unavailable("\(target) exists already: restore beside it, verify, then change the name")
      }
      try FileManager.default.copyItem(atPath: path, toPath: target)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: target)
      try Program.synchronise(target)
    case .postgresql(let uri):
      try await Program.run(
        "pg_restore", ["--no-owner", "--exit-on-error", "--single-transaction", path], at: uri)
    }
  }
}

/// A program of PostgreSQL's, run to its end.
enum Program {
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
      let text = String(decoding: said, as: UTF8.self).split(separator: "\n").last.map(String.init) ?? ""
      throw StorageError.unavailable("\(name) ended with \(process.terminationStatus): \(text)")
    }
  }

  /// Makes what was written to a file, or into a folder, last.
  static func synchronise(_ path: String) throws {
    let descriptor = open(path.isEmpty ? "." : path, O_RDONLY)
    guard descriptor >= 0 else { throw StorageError.unavailable("\(path) cannot be opened") }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw StorageError.unavailable("\(path) could not be made to last") }
  }
}
