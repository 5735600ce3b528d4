import ArgumentParser
import Storage

/// `acquis restore`: a database from a backup.
struct RestoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Make a database from a backup.",
    discussion: """
      Never over one that is there: SQLite's file must not exist, PostgreSQL's database must be empty. With --verify \
      the whole ledger is recomputed afterwards; exit status 1 where a fault is found.

      EXAMPLES
        acquis restore /var/backups/acquis-2026-11-25 --database sqlite:/var/lib/acquis/restored.sqlite --verify
        acquis restore /var/backups/acquis.dump --database postgres:///restored --verify
      """)

  @OptionGroup var options: InstallationOptions
  @Argument(help: "What `acquis backup` made.") var file: String
  @Flag(help: "Recompute everything afterwards.") var verify = false

  func run() async throws {
    try await Backup.restore(file, to: options.databaseAddress.value)
    print("Restored into \(options.shownAddress).")
    guard verify else { return }
    let report = try await Verification.run(options)
    guard report.faults.isEmpty else { throw CommandFailure.answerIsNo }
  }
}
