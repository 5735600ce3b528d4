import ArgumentParser
import Foundation
import Storage
import Terminal

/// `acquis backup`: a whole copy of the database in one file, made while it serves.
struct BackupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy the whole database into one file, while it serves.",
    discussion: """
      SQLite's file is a database again; PostgreSQL's is one that `pg_restore` reads (pg_dump must be installed). The \
      file appears under its name only when it is whole. The keys are not in it: keep a copy of the key folder \
      elsewhere, since without it no social security number can be read again.

      EXAMPLES
        acquis backup /var/backups/acquis-2026-11-25
        acquis backup --database postgres:///acquis /var/backups/acquis-2026-11-25.dump
      """)

  @OptionGroup var options: InstallationOptions
  @Argument(help: "The file to make.") var file: String

  func run() async throws {
    guard !options.lacksDatabaseFile else {
      throw CommandFailure.failed("the database \(options.shownAddress) does not exist")
    }
    try await Backup.make(of: options.databaseAddress.value, at: file)
    let size = (try? FileManager.default.attributesOfItem(atPath: file)[.size] as? Int) ?? nil
    print("\(file): \(size.map { "\($0 / 1024) KiB" } ?? "written"). Keep the keys (\(options.keyFolder)) elsewhere.")
  }
}
