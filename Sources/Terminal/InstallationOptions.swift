import ArgumentParser
import Foundation
import LearningAccount
import Ledger
import Logging
import SchemeFiles
import Secrets
import Storage

/// Where an installation keeps its things; shared by every command that needs a database.
package struct InstallationOptions: ParsableArguments {
  package init() {}

  @Option(
    help: ArgumentHelp(
      "The database.",
      discussion: "sqlite:PATH or postgres://… (ACQUIS_DATABASE). Default: sqlite:acquis.sqlite in the data folder.",
      valueName: "address"))
  package var database: String?

  @Option(
    help: ArgumentHelp(
      "The data folder: keys, search index, SQLite file.",
      discussion: "ACQUIS_DATA. Default: .acquis in the current folder; for `demo`, .acquis-demo.",
      valueName: "folder"))
  package var data: String?

  @Option(
    help: ArgumentHelp(
      "The scheme: its folder, or its name among the folders of Schemes.",
      discussion: """
        Default: france-cpf. A database without a scheme begins with it; one that has a scheme decides with that, and \
        `acquis scheme load` gives it another.
        """,
      valueName: "folder"))
  package var scheme: String?

  /// A setting, and where it came from: the option, the environment, or the default.
  package struct Setting {
    package let value: String
    package let origin: String
  }

  package var dataFolder: Setting { Self.setting(data, "--data", "ACQUIS_DATA", default: ".acquis") }

  package var databaseAddress: Setting {
    Self.setting(
      database, "--database", "ACQUIS_DATABASE", default: "sqlite:\(dataFolder.value)/acquis.sqlite")
  }

  package var keyFolder: String { "\(dataFolder.value)/keys" }
  package var indexFolder: String { "\(dataFolder.value)/index" }

  static func setting(_ option: String?, _ name: String, _ variable: String, default standard: String)
    -> Setting
  {
    if let option { return Setting(value: option, origin: name) }
    if let value = ProcessInfo.processInfo.environment[variable], !value.isEmpty {
      return Setting(value: value, origin: variable)
    }
    return Setting(value: standard, origin: "default")
  }

  /// Opens everything for a command; the database must have been migrated.
  ///
  /// - Throws: a plain error where something is missing, with the command that makes it.
  package func open(logLevel: Logger.Level = .warning) async throws -> Installation {
    let database = try await openMigrated(logLevel: logLevel)
    let keys = try KeyRing.open(folder: keyFolder)
    try await database.read { try keys.check(in: $0) }
    return try installation(database, try await openShelf(database), keys, logLevel)
  }

  /// Today by the scheme's clock, which the database has; no keys are needed.
  ///
  /// - Throws: a plain error where something is missing, with the command that makes it.
  package func today() async throws -> Day {
    let database = try await openMigrated()
    let clocks = Clocks(local: try localTime(try await openShelf(database)))
    let day = try await database.read { try clocks.scheme(in: $0).day }
    await database.close()
    return day
  }

  /// Opens the database alone, which must have been migrated.
  ///
  /// - Throws: a plain error where something is missing, with the command that makes it.
  package func openMigrated(logLevel: Logger.Level = .warning) async throws -> any Database {
    // Opening would make an empty file, and so hide that the name was wrong.
    guard !lacksDatabaseFile else {
      throw CommandFailure.failed("the database \(shownAddress) does not exist: run `acquis migrate` first")
    }
    let database = try await openDatabase(logLevel: logLevel)
    let pending = try await Migrator(database).pending()
    guard pending.isEmpty else {
      throw CommandFailure.failed(
        "the database \(shownAddress) lacks \(pending.count) migration(s): run `acquis migrate` first")
    }
    return database
  }

  /// Brings the database up to date, gives it keys and a scheme where it has none yet, and opens everything.
  ///
  /// - Parameter takesNewScheme: whether the scheme's files are loaded, too, where the database never had this version,
  ///   as a demo does whose files somebody works on.
  package func prepare(
    logLevel: Logger.Level = .warning, takesNewScheme: Bool = false, announce: (String) -> Void
  ) async throws -> Installation {
    try FileManager.default.createDirectory(atPath: dataFolder.value, withIntermediateDirectories: true)
    let database = try await openDatabase(logLevel: logLevel)
    for migration in try await Migrator(database).migrate() { announce("Migrated: \(migration.title)") }
    let keys = try await KeyRing.prepare(folder: keyFolder, database: database, announce: announce)
    try await loadScheme(database, takesNewScheme, announce)
    let installation = try installation(database, try await openShelf(database), keys, logLevel)
    try await OperatorAccount(installation).open()
    return installation
  }

  /// Whether the address names an SQLite file that is not there.
  package var lacksDatabaseFile: Bool {
    guard let path = databaseAddress.value.wholeMatch(of: /sqlite:(.+)/)?.1, path != ":memory:" else { return false }
    return !FileManager.default.fileExists(atPath: String(path))
  }

  /// The address without a password, for messages.
  package var shownAddress: String {
    databaseAddress.value.replacing(#/://([^:@/]*):[^@/]*@/#) { "://\($0.1):…@" }
  }

  private func openDatabase(logLevel: Logger.Level) async throws -> any Database {
    try await Databases.open(databaseAddress.value, log: Self.log("acquis.storage", logLevel))
  }

  private func loadScheme(_ database: any Database, _ takesNew: Bool, _ announce: (String) -> Void) async throws {
    let schemes = Schemes(database)
    let history = try await schemes.history()
    guard history.isEmpty || takesNew else { return }
    let texts = try SchemeOptions.texts(named: scheme)
    let hash = texts.contentHash
    guard !history.contains(where: { $0.contentHash == hash }) else { return }
    let report = try await schemes.load(texts, by: "acquis, at the start", correct: true)
    announce("Loaded: \(report.scheme), \(report.contentHash.prefix(12))")
  }

  /// - Throws: a usage error where `--scheme` names another than the database decides with.
  private func openShelf(_ database: any Database) async throws -> SchemeShelf {
    let shelf = try await SchemeShelf.open(database)
    if let scheme, try SchemeOptions.texts(named: scheme).contentHash != shelf.current.contentHash {
      throw CommandFailure.usage(
        "the database \(shownAddress) decides with another scheme than \(scheme): load it with `acquis scheme load`")
    }
    return shelf
  }

  private func installation(
    _ database: any Database, _ schemes: SchemeShelf, _ keys: KeyRing, _ logLevel: Logger.Level
  ) throws -> Installation {
    Installation(
      database: database, schemes: schemes, clocks: Clocks(local: try localTime(schemes)), keys: keys,
      signIns: SignInServices(
        settings: try SignInSettings(environment: ProcessInfo.processInfo.environment), hasher: PasswordHasher(),
        knownPasswords: .shipped),
      log: Self.log("acquis", logLevel))
  }

  private func localTime(_ schemes: SchemeShelf) throws -> LocalTime {
    guard let local = LocalTime(timeZone: schemes.current.timeZone) else {
      throw CommandFailure.failed("this system knows no time zone \(schemes.current.timeZone)")
    }
    return local
  }

  private static func log(_ label: String, _ level: Logger.Level) -> Logger {
    var log = Logger(label: label, factory: { StreamLogHandler.standardError(label: $0) })
    log.logLevel = level
    return log
  }
}
