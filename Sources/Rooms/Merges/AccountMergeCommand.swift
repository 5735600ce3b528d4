import ArgumentParser
import Terminal

/// `acquis account merge`: two accounts of one person become one.
struct AccountMergeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Make two accounts of one person one.",
    discussion: """
      Everything that is left moves into the account that stays, lot by lot; the other is closed and names where it
      went. Its numbers find the account that stays. A training file that is under way comes to its end first. This
      cannot be undone.

      EXAMPLES
        acquis account merge --account 18 --into 17 --words "Provisional number replaced; passport seen"
      """)

  @OptionGroup var options: InstallationOptions
  @Option(help: "The account that ends.") var account: Int64
  @Option(help: "The account that stays.") var into: Int64
  @Option(help: ArgumentHelp("How it was established that both are one person's.", valueName: "text")) var words: String

  func run() async throws {
    let installation = try await options.open()
    // Two accounts are merged once: the command needs no id of its caller's.
    let id = "merge:\(account):\(into)"
    try await Once.perform(id, on: account, of: installation, again: "as it was given") { id in
      try await Merges(installation).merge(account, into: into, commandID: id, words: words)
    }
    print("Account \(account) is closed; everything is on account \(into) now.")
    await installation.database.close()
  }
}
