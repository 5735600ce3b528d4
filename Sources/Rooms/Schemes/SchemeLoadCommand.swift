import ArgumentParser
import Foundation
import LearningAccount
import Ledger
import Terminal

/// `acquis scheme load`: gives a database another version of its scheme, while it is served.
struct SchemeLoadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "load", abstract: "Give a database another version of its scheme, while it is served.",
    discussion: """
      The files are checked and kept under the hash of their content; running servers take the version over within \
      seconds, and every ledger entry names the version that decided it. Versions of before stay readable. Law that was \
      already in force is not changed unless --correct says that this is meant. Exit status 1 where the load is refused.

      EXAMPLES
        acquis scheme load
        acquis scheme load ./our-scheme --dry-run
        acquis scheme load Schemes/france-cpf --by "Amina Benali" --database postgres:///acquis --json
      """)

  @Argument(help: "The scheme's folder, or its name among the folders of Schemes; default: france-cpf.")
  var folder: String?
  @OptionGroup var options: InstallationOptions
  @Option(help: "Who loads it, for the history; default: who is signed in on this machine.") var by: String?
  @Flag(help: "Law that was already in force may change.") var correct = false
  @Flag(help: "Only tell what would be done.") var dryRun = false
  @Flag(help: "Answer in JSON.") var json = false

  func run() async throws {
    let texts = try SchemeOptions.texts(named: folder ?? options.scheme)
    let database = try await options.openMigrated()
    let author = by ?? ProcessInfo.processInfo.userName
    let report = try await Schemes(database).load(texts, by: author, correct: correct, dryRun: dryRun)
    await database.close()
    let answer = SchemeLoadAnswer(report, dryRun: dryRun)
    if json { try JSONText.print(answer) } else { print(answer.text) }
  }
}

/// The answer of `acquis scheme load`.
struct SchemeLoadAnswer: Encodable {
  let scheme: String
  let contentHash: String
  let previousHash: String?
  /// False where the version was current already, or nothing was to be done.
  let loaded: Bool
  let corrections: [StoredCorrection]
  /// False where the version of before could not be read, and so not compared.
  let compared: Bool
  private let isNew: Bool

  private enum CodingKeys: CodingKey { case scheme, contentHash, previousHash, loaded, corrections, compared }

  init(_ report: Schemes.LoadReport, dryRun: Bool) {
    scheme = report.scheme
    contentHash = report.contentHash
    previousHash = report.previousHash
    loaded = report.isNew && !dryRun
    corrections = report.corrections
    compared = report.isCompared
    isNew = report.isNew
  }

  var text: String {
    let name = "\(scheme), \(contentHash.prefix(12))"
    guard isNew else { return "\(name) is the current version already." }
    var lines = [loaded ? "Loaded \(name)." : "Would load \(name)."]
    if let previousHash { lines.append("Before: \(previousHash.prefix(12))") }
    if !compared { lines.append("The version of before cannot be read by this program and was not compared.") }
    if !corrections.isEmpty { lines.append("Corrected in law that was already in force:") }
    return (lines + corrections.map { "  \($0.sentence)" }).map(\.printable).joined(separator: "\n")
  }
}
