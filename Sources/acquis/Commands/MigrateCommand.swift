import ArgumentParser
import Storage
import Terminal

/// `acquis migrate`: brings a database up to date.
struct MigrateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate", abstract: "Bring the database up to date. Safe to repeat and to interrupt.",
    discussion: """
      Makes the secret keys, too, where neither keys nor numbers exist yet, and loads the shipped scheme (or --scheme) \
      where the database has none.

      EXAMPLES
        acquis migrate
        acquis migrate --database postgres:///acquis?host=/run/postgresql --application-role acquis_app
      """)

  @OptionGroup var options: InstallationOptions

  @Option(
    help: ArgumentHelp(
      "PostgreSQL: the role as which `serve` connects; it gets what it needs and may never change what is final.",
      valueName: "role"))
  var applicationRole: String?

  @Flag(help: "PostgreSQL with the Citus extension: spread the tables over its nodes. Safe to repeat.")
  var distribute = false

  func run() async throws {
    let installation = try await options.prepare(announce: { print($0) })
    if let applicationRole {
      try await Migrator(installation.database).grant(to: applicationRole, immutableTables: Self.immutableTables)
      print("Granted: \(applicationRole)")
    }
    if distribute {
      for statement in try await Distribution.apply(to: installation.database) { print(statement) }
    }
    await installation.database.close()
    print("The database \(options.shownAddress) is up to date.")
  }

  /// Rows that are written once; on SQLite triggers keep them, on PostgreSQL privileges.
  private static let immutableTables = [
    "ledger_command", "ledger_entry", "posting", "enrolment_event", "scheme_version", "scheme_file", "scheme_load",
  ]
}
