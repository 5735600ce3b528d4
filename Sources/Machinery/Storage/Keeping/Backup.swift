import Foundation

/// Whole copies of a database in one file, made while it serves, and databases made from them.
///
/// SQLite's file is a database again; PostgreSQL's is what `pg_restore` reads. Keys are never in it, nor is who may do
/// what: roles belong to the server, and `migrate --application-role` grants again.
package enum Backup {
  /// - Parameters:
  ///   - address: of a database that exists.
  ///   - path: a file that does not exist yet. It appears only when it is whole, for its owner's eyes only.
  /// - Throws: ``StorageError/keeping(_:)`` with what stands in the way; then no part of the file is left.
  package static func make(of address: String, at path: String) async throws {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw StorageError.keeping("\(path) exists already: a backup never replaces another")
    }
    let address = try DatabaseAddress(address)
    try await WholeFile.make(at: path) { partial in
      switch address {
      case .memory: throw StorageError.keeping("a database in memory has nothing to keep")
      case .file(let source): try await SQLiteDatabase.backUp(source, to: partial)
      case .postgresql(let uri):
        try await Program.run(
          "pg_dump", ["--format=custom", "--no-owner", "--no-privileges", "--file", partial], at: uri)
      }
    }
  }

  /// - Parameters:
  ///   - path: what ``make(of:at:)`` wrote.
  ///   - address: a file that does not exist, or an empty PostgreSQL database. The file appears only when the backup in
  ///     it has been found whole.
  /// - Throws: ``StorageError/keeping(_:)``.
  package static func restore(_ path: String, to address: String) async throws {
    switch try DatabaseAddress(address) {
    case .memory: throw StorageError.keeping("a database in memory cannot be restored into")
    case .file(let target):
      try requireFree(target)
      try BackupFile.check(path, .sqlite)
      try await WholeFile.make(at: target) { partial in
        try WholeFile.copy(path, into: partial)
        try await SQLiteDatabase.checkWhole(partial, copiedFrom: path)
      }
    case .postgresql(let uri):
      try BackupFile.check(path, .postgresql)
      try await requireEmpty(uri)
      // A backup of before may still say who may do what.
      try await Program.run(
        "pg_restore", ["--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction", path], at: uri)
    }
  }

  /// SQLite takes a log or journal that lies beside a file for that file's own, whoever wrote it, and plays it back.
  private static func requireFree(_ target: String) throws {
    guard !FileManager.default.fileExists(atPath: target) else {
      throw StorageError.keeping("\(target) exists already: restore beside it, verify, then change the name")
    }
    let left = WholeFile.companions.map { target + $0 }.filter { FileManager.default.fileExists(atPath: $0) }
    guard left.isEmpty else {
      throw StorageError.keeping(
        """
        \(left.joined(separator: ", ")) still there: what a database that lay here had not yet taken in, and would be \
        played back into the restored one. Move it to where that database went, or restore under another name.
        """)
    }
  }

  private static func requireEmpty(_ uri: String) async throws {
    let table = "SELECT 1 AS found FROM pg_tables WHERE schemaname = current_schema() LIMIT 1"
    guard try await PostgreSQLAdministration.run([table], at: uri).isEmpty else {
      throw StorageError.keeping(
        "\(DatabaseAddress.withoutSecrets(uri)) has tables already: restore into a database that `createdb` has just made"
      )
    }
  }
}
