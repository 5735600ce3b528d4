import ArgumentParser
import LearningAccount
import Ledger
import Terminal

/// `acquis credit`: rights beside the yearly accrual, and what becomes of any credit besides being spent.
struct CreditCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "credit", abstract: "Give, correct or convert rights.",
    subcommands: [Give.self, Correct.self, Convert.self])

  /// Which account, why, and under which id.
  struct Target: ParsableArguments {
    @Option(help: "The holder's account.") var account: Int64
    @Option(help: ArgumentHelp("Why, for the holder to read.", valueName: "text")) var words: String
    @OptionGroup var once: OnceOptions

    @discardableResult
    func perform<Answer>(
      _ installation: Installation, _ body: (Credits, Credits.Order) async throws -> Answer
    ) async throws -> Answer {
      try await once.perform(on: account, of: installation) { id in
        try await body(Credits(installation), Credits.Order(account: account, commandID: id, words: words))
      }
    }
  }

  struct Give: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Give a right of one source.",
      discussion: """
        Without --amount, what the law of the day fixes for the source.

        EXAMPLES
          acquis credit give --account 17 --source accident --words "Decision of 3 March"
          acquis credit give --account 17 --source agreement --amount 750 --words "Branch agreement 2026"
          acquis credit give --account 17 --source agreement --amount 750 --earmark rncp,vae --words "For a diploma"
        """)

    @OptionGroup var options: InstallationOptions
    @OptionGroup var target: Target
    @Option(help: "Where the right comes from: one of the scheme's lotSources.") var source: String
    @Option(help: "How much; default: as the law fixes it.") var amount: String?
    @Option(help: ArgumentHelp("The last day on which it can be spent.", valueName: "day")) var expiresOn: String?
    @Option(help: ArgumentHelp("The kinds of training that it may pay, with commas.", valueName: "kinds"))
    var earmark: String?

    func run() async throws {
      let installation = try await options.open()
      let sum = try amount.map { try Typed.amount($0, "amount", in: installation.scheme.primaryUnit) }
      let lastDay = try Typed.day(expiresOn, "expires-on")
      let lot = try await target.perform(installation) { credits, order in
        try await credits.give(order, source: source, amount: sum, earmark: earmark, expiresOn: lastDay)
      }
      print("Given, as lot \(lot) of account \(target.account).")
      await installation.database.close()
    }
  }

  struct Correct: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make an earlier credit what it should have been.",
      discussion: """
        What was spent of it and must come back becomes a debt, which rights pay as they come. --to 0 takes all of it back.
        A conversion is corrected in euros. What a funder gave goes back into their deposit, as far as it is left.

        EXAMPLES
          acquis credit correct --account 17 --entry 3 --to 250 --words "Employer's declaration of 2024 corrected"
        """)

    @OptionGroup var options: InstallationOptions
    @OptionGroup var target: Target
    @Option(help: "The credit's line in the account, as `acquis statement` numbers it.") var entry: Int64
    @Option(help: "What the credit should have been.") var to: String
    @Option(help: ArgumentHelp("The unit of the credit.", valueName: "unit")) var unit: String?

    func run() async throws {
      let installation = try await options.open()
      let unit = try Typed.unit(unit, installation.scheme)
      let sum = try Typed.amount(to, "to", in: unit)
      try await target.perform(installation) { try await $0.correct($1, entry: entry, to: sum) }
      print("Corrected.")
      await installation.database.close()
    }
  }

  struct Convert: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Turn hours of one lot into euros of a new one, at the rate of the day.",
      discussion: """
        EXAMPLES
          acquis credit convert --account 17 --lot 4711 --hours 24 --into convertedHours --words "Left public service"
        """)

    @OptionGroup var options: InstallationOptions
    @OptionGroup var target: Target
    @Option(help: "The lot of hours.") var lot: Int64
    @Option(help: "Whole hours.") var hours: String
    @Option(help: "The source of the new lot: one of the scheme's lotSources.") var into: String

    func run() async throws {
      let installation = try await options.open()
      let unit = try Typed.unit("hour", installation.scheme)
      let sum = try Typed.amount(hours, "hours", in: unit)
      let made = try await target.perform(installation) { try await $0.convert($1, lot: lot, hours: sum, into: into) }
      print("Converted, as lot \(made) of account \(target.account).")
      await installation.database.close()
    }
  }
}
