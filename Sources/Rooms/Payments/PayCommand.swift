import ArgumentParser
import LearningAccount
import Terminal

/// `acquis pay`: books the payment of all that an organisation is owed.
struct PayCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pay", abstract: "Pay an organisation what it is owed.",
    discussion: """
      Where nothing is owed nothing is booked, and the id can be used later.

      EXAMPLES
        acquis pay --organisation 500 --id sepa-2026-11-25-500
      """)

  @OptionGroup var options: InstallationOptions
  @Option(help: "The organisation's account.") var organisation: Int64
  @OptionGroup var once: OnceOptions

  func run() async throws {
    let installation = try await options.open()
    let paid = try await once.perform(on: organisation, of: installation) { id in
      try await Payouts(installation).pay(organisation, commandID: id)
    }
    print(paid.isZero ? "Nothing is owed." : "Paid: \(paid.decimal) \(paid.unit.code).")
    await installation.database.close()
  }
}
