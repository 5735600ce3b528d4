import ArgumentParser
import LearningAccount
import Ledger
import Storage

/// Whose law is read: a scheme's files, or a version that a database has lived by.
package struct LawOptions: ParsableArguments {
  package init() {}

  @Option(
    help: ArgumentHelp(
      "A version that the database keeps: the beginning of its hash, or `current`.",
      discussion: "Without it the scheme's files are read, and no database.", valueName: "hash"))
  var stored: String?
  @OptionGroup var options: InstallationOptions

  /// - Throws: a usage error where no scheme is found or its files do not hold together; ``SchemeLoadError``.
  package func load() async throws -> Scheme {
    guard let stored else { return try SchemeOptions.load(named: options.scheme) }
    let database = try await options.openMigrated()
    let scheme = try await find(stored, in: database)
    await database.close()
    return scheme
  }

  private func find(_ stored: String, in database: any Database) async throws -> Scheme {
    let shelf = try await SchemeShelf.open(database)
    guard stored != "current" else { return shelf.current }
    return try await shelf.version(try await Schemes(database).hash(beginningWith: stored), in: database)
  }
}
