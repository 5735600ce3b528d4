import ArgumentParser
import LearningAccount
import Ledger
import Terminal

/// `acquis scheme history`: the versions of the law that a database has lived by.
struct SchemeHistoryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "The versions of the law that a database has lived by, the newest first.",
    discussion: """
      `acquis scheme show --stored HASH` reads one of them; the beginning of a hash suffices.

      EXAMPLES
        acquis scheme history
        acquis scheme history --database postgres:///acquis --json
      """)

  @OptionGroup var options: InstallationOptions
  @Flag(help: "Answer in JSON.") var json = false

  func run() async throws {
    let database = try await options.openMigrated()
    let history = try await Schemes(database).history()
    await database.close()
    guard let local = LocalTime(timeZone: "UTC") else { throw CommandFailure.failed("this system knows no UTC") }
    let answers = history.map { SchemeVersionAnswer($0, local) }
    if json {
      try JSONText.print(["versions": answers])
    } else {
      print(answers.isEmpty ? "Nothing was loaded yet." : answers.map(\.text).joined(separator: "\n"))
    }
  }
}

/// One load as `acquis scheme history` tells it.
struct SchemeVersionAnswer: Encodable {
  let number: Int
  let scheme: String
  let contentHash: String
  /// ISO 8601, UTC.
  let loadedAt: String
  let loadedBy: String
  let current: Bool
  let corrections: [StoredCorrection]

  init(_ version: SchemeVersion, _ local: LocalTime) {
    number = version.number
    scheme = version.scheme
    contentHash = version.contentHash
    loadedAt = local.iso(version.loadedAt)
    loadedBy = version.loadedBy
    current = version.isCurrent
    corrections = version.corrections
  }

  var text: String {
    let head =
      "\(number)  \(contentHash.prefix(12))  \(scheme)  \(loadedAt)  \(loadedBy)\(current ? "  (current)" : "")"
    let lines = [head] + corrections.map { "      corrected: \($0.sentence)" }
    return lines.map(\.printable).joined(separator: "\n")
  }
}
