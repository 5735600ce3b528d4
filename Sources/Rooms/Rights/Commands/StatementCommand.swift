import ArgumentParser
import Identity
import LearningAccount
import Terminal

/// `acquis statement`: what moved on an account, line by line, or one line with all that explains it.
struct StatementCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "statement", abstract: "What an account holds, line by line, and why.",
    discussion: """
      Any account's: a holder's, an organisation's, a funder's, the operator's. As of any day, and as it was known on any
      day: without what was written later. The table is safe to open in a spreadsheet.

      EXAMPLES
        acquis statement --number 255081416802538
        acquis statement --account 500 --on 2026-06-30 --known-on 2026-07-15 --csv
        acquis statement --number 255081416802538 --line 3 --lang en
      """)

  @OptionGroup var options: InstallationOptions
  @OptionGroup var target: AnyAccountOptions
  @Option(help: ArgumentHelp("What counts by the end of this day; default: today.", valueName: "day")) var on: String?
  @Option(help: ArgumentHelp("What was written by the end of this day; default: today.", valueName: "day"))
  var knownOn: String?
  @Option(help: ArgumentHelp("Explain this line alone.", valueName: "number")) var line: Int64?
  @Flag(help: "Answer as a table.") var csv = false
  @Flag(help: "Answer in JSON.") var json = false

  func validate() throws {
    guard !(csv && json) else { throw ValidationError("Choose one of --csv and --json.") }
    guard line == nil || (!csv && on == nil && knownOn == nil) else {
      throw ValidationError("--line explains one entry: without --on, --known-on and --csv.")
    }
  }

  func run() async throws {
    let words = try target.words()
    let period = Statements.Period(on: try Typed.day(on, "on"), knownOn: try Typed.day(knownOn, "known-on"))
    let installation = try await options.open()
    let access = LedgerAccess(
      account: try await target.find(installation), by: OperatorAccess(commandLine: "acquis statement"))
    let local = installation.clocks.local
    if let line {
      let entry = try await Statements(installation).explain(line, access)
      let answer = EntryAnswer(entry, words, local: local)
      if json { try JSONText.print(answer) } else { print(EntryText(answer).text) }
    } else {
      let statement = try await Statements(installation).statement(access, period)
      let answer = StatementAnswer(statement, words, local: local)
      switch (csv, json) {
      case (true, _): print(StatementTable(statement, words, local: local).csv, terminator: "")
      case (_, true): try JSONText.print(answer)
      default: print(StatementText(answer).text)
      }
    }
    await installation.database.close()
  }
}
