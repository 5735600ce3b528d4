import ArgumentParser
import Identity
import LearningAccount
import Terminal

/// `acquis account unverify`: takes a verification back.
struct AccountUnverifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unverify", abstract: "End the verified sign-in of a number, so that its holder can open another.",
    discussion: """
      For a holder who lost the mailbox, or a stranger who was verified by mistake. Rights and files stay.

      EXAMPLES
        acquis account unverify --number 2900569383042 --decided-by "Diallo" --note "mailbox lost, passport seen"
      """)

  @OptionGroup var options: InstallationOptions
  @Option(help: "The holder's social security number.") var number: String
  @Option(help: ArgumentHelp("Who decides.", valueName: "name")) var decidedBy: String
  @Option(help: ArgumentHelp("On what ground.", valueName: "text")) var note: String

  func run() async throws {
    let holder = try AccountKeyOptions.nir(number)
    let installation = try await options.open()
    try await Accounts(installation).withdrawVerification(
      of: holder, by: OperatorAccess(commandLine: decidedBy), note: note)
    await installation.database.close()
    print("The sign-in has ended. Its holder opens another one, and is verified with it.")
  }
}
