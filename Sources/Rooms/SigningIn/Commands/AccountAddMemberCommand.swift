import ArgumentParser
import Identity
import Terminal
import Words

/// `acquis account add-member`: invites somebody to act for a training organisation.
struct AccountAddMemberCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add-member", abstract: "Invite a member of a training organisation.",
    discussion: """
      Mails a link to choose a password. The organisation is one of the catalogue.

      EXAMPLES
        acquis account add-member --organisation 13002526500013 --email office@greta.example --lang fr
      """)

  @OptionGroup var options: InstallationOptions
  @Option(help: ArgumentHelp("Its SIRET: fourteen digits.", valueName: "siret")) var organisation: String
  @Option(help: "The member's address.") var email: String
  @Option(help: "The language of the mail: \(Language.anyCode).") var lang = Language.reference.rawValue

  func run() async throws {
    let language = try Language(typed: lang)
    let installation = try await options.open()
    let organisation = try await Accounts(installation).organisation(siret: organisation.filter { !$0.isWhitespace })
    try await SignIns(installation).invite(
      email: email, to: organisation.id, named: organisation.name, language: language.rawValue,
      by: OperatorAccess(commandLine: "acquis account add-member"))
    await installation.database.close()
    print("A link to choose a password goes to \(email), for \(organisation.name).")
  }
}
