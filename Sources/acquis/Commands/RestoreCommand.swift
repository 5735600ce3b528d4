import ArgumentParser
import Storage
import Terminal

/// `acquis restore`: a database from a backup.
struct RestoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Make a database from a backup.",
    discussion: """
      Never over one that is there: SQLite's file must not exist, nor what a database that lay there has left beside \
      it; PostgreSQL's database must be empty, and its application role is granted its rights again by `acquis migrate \
      --application-role`. With --verify everything is recomputed afterwards; exit status 1 where a fault is found.

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
    if !options.databaseAddress.value.hasPrefix("sqlite:") {
      print("An application's role has no rights here yet: `acquis migrate --application-role` grants them.")
    }
    guard verify else { return }
    let report = try await Verification.run(options)
    guard report.faults.isEmpty else { throw CommandFailure.answerIsNo }
  }
}
