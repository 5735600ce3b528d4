import ArgumentParser
import Identity
import LearningAccount
import Terminal

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
