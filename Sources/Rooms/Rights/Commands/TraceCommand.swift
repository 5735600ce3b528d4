import ArgumentParser
import Identity
import LearningAccount
import Terminal

/// `acquis trace`: follows a right's money from its credit to where it ended.
struct TraceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace", abstract: "Follow a right's money from its credit to where it ended.",
    discussion: """
      Over reservations and settlements, and over the accounts of organisations and of the operator. Each line is an
      entry of the ledger; below it, each book that it put the money into, and what became of it there.

      EXAMPLES
        acquis trace --number 255081416802538
        acquis trace --account 880812739584000123 --lot 880812739584000124 --json
      """)

  @OptionGroup var options: InstallationOptions
  @OptionGroup var target: AnyAccountOptions
  @Option(help: "One lot of the account; default: all of them, the oldest first.") var lot: Int64?
  @Flag(help: "Answer in JSON.") var json = false

  func run() async throws {
    let installation = try await options.open()
    let account = try await target.find(installation)
    let trails = try await Trails(installation).follow(
      LedgerAccess(account: account, by: OperatorAccess(commandLine: "acquis trace")), lot: lot)
    await installation.database.close()
    if json {
      try JSONText.print(TraceAnswer(account: account, trails: trails.map(TraceAnswer.Trail.init)))
    } else {
      print(
        trails.isEmpty
          ? "Account \(account) has never had a right." : trails.map(TraceText.text).joined(separator: "\n\n"))
    }
  }
}
