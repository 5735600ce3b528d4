import ArgumentParser
import Identity
import LearningAccount
import Terminal

/// `acquis account verify`: makes a sign-in the verified one, after a person was checked.
struct AccountVerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Make a sign-in the holder's, after having checked the person.",
    discussion: """
      Without --checked-by it changes nothing and prints what to compare with the person's papers.
      With it, the sign-in becomes the verified one of its account; every other one ends and is told so.

      EXAMPLES
        acquis account verify --email amina@example.org
        acquis account verify --email amina@example.org --checked-by "Diallo" --note "passport, photograph compared"
      """)

  @OptionGroup var options: InstallationOptions
  @Option(help: "The address that the person confirmed.") var email: String
  @Option(help: ArgumentHelp("Who checked the person.", valueName: "name")) var checkedBy: String?
  @Option(help: ArgumentHelp("What was seen, without copying it.", valueName: "text")) var note: String?

  func validate() throws {
    guard (checkedBy == nil) == (note == nil) else {
      throw ValidationError("--checked-by and --note go together: who checked, and what was seen.")
    }
  }

  func run() async throws {
    let installation = try await options.open()
    let accounts = Accounts(installation)
    if let checkedBy, let note {
      let dossier = try await accounts.verify(
        Accounts.Verification(email: email, method: .inPerson, checkedBy: checkedBy, note: note))
      print("\(dossier.signIn.email) is now the verified sign-in of account \(dossier.account.id).")
      if !dossier.others.isEmpty { print("Ended: \(dossier.others.count) other sign-in(s) of the same number.") }
    } else {
      Self.printChecklist(try await accounts.dossier(email: email))
    }
    await installation.database.close()
  }

  private static func printChecklist(_ dossier: Accounts.Dossier) {
    let person = dossier.signIn
    print(
      """
      Sign-in of \(person.email)
        birth name    \(person.birthName ?? "")
        first names   \(person.firstNames ?? "")
        birth date    \(person.birthDate?.iso ?? "")
        number        \(dossier.number.normalized)
        verified      \(person.verifiedAt == nil ? "no" : "yes")

      Check, with the person before you:
        1. An identity document that is valid, and whose photograph is theirs.
        2. Birth name, first names and birth date are those above, letter by letter.
        3. Their health insurance card or a letter of their fund shows the number above.
        4. They can open a mail that is sent to the address above.
      Never by telephone, and never for somebody who is not there.
      """)
    for other in dossier.others {
      print("  Would end: \(other.maskedEmail)\(other.isVerified ? ", verified" : "")")
    }
    print("\nThen repeat the command with --checked-by and --note.")
  }
}
