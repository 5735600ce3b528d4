import ArgumentParser
import LearningAccount
import Platform

/// `acquis account show`: an account and who signs in to it.
struct AccountShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show an account and who signs in to it. Number and addresses are masked.",
    discussion: """
      Ends with 1 where there is no such account.

      EXAMPLES
        acquis account show --number 2900569383042
        acquis account show --email amina@example.org --json
        acquis account show --organisation 13002526500013
      """)

  @OptionGroup var options: InstallationOptions
  @OptionGroup var key: AccountKeyOptions
  @Flag(help: "Answer in JSON.") var json = false

  func run() async throws {
    let wanted = try key.key()
    let installation = try await options.open()
    let summary = try await Accounts(installation).summary(wanted)
    await installation.database.close()
    let answer = AccountAnswer(summary, local: installation.clocks.local)
    if json { try JSONText.print(answer) } else { print(answer.text) }
  }
}

/// How a command names an account.
struct AccountKeyOptions: ParsableArguments {
  @Option(help: "The account's identifier.") var id: Int64?
  @Option(help: "A holder's social security number.") var number: String?
  @Option(help: "A confirmed address.") var email: String?
  @Option(help: ArgumentHelp("A training organisation's SIRET.", valueName: "siret")) var organisation: String?

  func validate() throws {
    let given = [id != nil, number != nil, email != nil, organisation != nil].count { $0 }
    guard given == 1 else { throw ValidationError("Name one account: --id, --number, --email or --organisation.") }
  }

  func key() throws -> AccountSummary.Key {
    if let id { return .id(id) }
    if let number { return .number(try Self.nir(number)) }
    if let email { return .email(email) }
    return .siret(organisation ?? "")
  }

  static func nir(_ text: String) throws -> NIR {
    do { return try NIR(text) } catch {
      throw CommandFailure.usage("--number is no social security number: \(error.rawValue). See acquis nir check.")
    }
  }
}

/// The answer of `acquis account show`.
private struct AccountAnswer: Encodable {
  let account: Int64
  let kind: String
  let status: String
  let assurance: String
  let unit: String
  let number: String?
  let signIns: [SignIn]

  struct SignIn: Encodable {
    let email: String
    let confirmed: Bool
    let verified: Bool
    let created: String
    let lastEntered: String?
  }

  init(_ summary: AccountSummary, local: LocalTime) {
    account = summary.account.id
    kind = summary.account.kind.rawValue
    status = summary.account.status.rawValue
    assurance = summary.account.assurance.rawValue
    unit = summary.account.unit
    number = summary.maskedNumber
    signIns = summary.signIns.map {
      SignIn(
        email: $0.maskedEmail, confirmed: $0.isConfirmed, verified: $0.isVerified, created: local.iso($0.createdAt),
        lastEntered: $0.lastEnteredAt.map(local.iso))
    }
  }

  var text: String {
    var lines = ["Account \(account): \(kind), \(status), assurance \(assurance), in \(unit)"]
    if let number { lines.append("Number \(number)") }
    if signIns.isEmpty { lines.append("Nobody signs in to it.") }
    for signIn in signIns {
      let state = signIn.verified ? "verified" : (signIn.confirmed ? "confirmed, not verified" : "not confirmed")
      lines.append("\(signIn.email): \(state), since \(signIn.created), last here \(signIn.lastEntered ?? "never")")
    }
    return lines.joined(separator: "\n")
  }
}
