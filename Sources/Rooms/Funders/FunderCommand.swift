import ArgumentParser
import Enrolments
import LearningAccount
import Terminal

/// `acquis funder`: money of employers and others, until it is a holder's right.
struct FunderCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "funder", abstract: "Funders' accounts, deposits, endowments and top-ups.",
    subcommands: [Open.self, Deposit.self, Endow.self, TopUp.self])

  struct Open: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Open a funder's account.", discussion: "EXAMPLES\n  acquis funder open")

    @OptionGroup var options: InstallationOptions

    func run() async throws {
      let installation = try await options.open()
      print("Account \(try await Funders(installation).open()) is open.")
      await installation.database.close()
    }
  }

  struct Deposit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Book money that came in at the bank for a funder, or went back.",
      discussion: """
        EXAMPLES
          acquis funder deposit --account 42 --amount 3000
          acquis funder deposit --account 42 --amount 500 --back
        """)

    @OptionGroup var options: InstallationOptions
    @Option(help: "The funder's account.") var account: Int64
    @Option(help: "How much.") var amount: String
    @Flag(help: "It went back to the funder.") var back = false
    @OptionGroup var once: OnceOptions

    func run() async throws {
      let installation = try await options.open()
      let sum = try Typed.amount(amount, "amount", in: installation.scheme.primaryUnit)
      try await once.perform(on: account, of: installation) { id in
        try await Funders(installation).deposit(back ? -sum : sum, to: account, commandID: id)
      }
      print("Booked.")
      await installation.database.close()
    }
  }

  struct Endow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make a funder's money a right of a holder.",
      discussion: """
        EXAMPLES
          acquis funder endow --account 42 --holder 17 --source employerEndowment --amount 1200 --words "For your CACES"
          acquis funder endow --account 42 --holder 17 --source employerEndowment --amount 900 --earmark vae --words "VAE"
        """)

    @OptionGroup var options: InstallationOptions
    @Option(help: "The funder's account.") var account: Int64
    @Option(help: "The holder's account.") var holder: Int64
    @Option(help: "One of the scheme's lotSources.") var source: String
    @Option(help: "How much.") var amount: String
    @Option(help: ArgumentHelp("The last day on which it can be spent.", valueName: "day")) var expiresOn: String?
    @Option(help: ArgumentHelp("The kinds of training that it may pay, with commas.", valueName: "kinds"))
    var earmark: String?
    @Option(help: ArgumentHelp("Why, for the holder to read.", valueName: "text")) var words: String
    @OptionGroup var once: OnceOptions

    func run() async throws {
      let installation = try await options.open()
      let sum = try Typed.amount(amount, "amount", in: installation.scheme.primaryUnit)
      let lastDay = try Typed.day(expiresOn, "expires-on")
      try await once.perform(on: holder, of: installation) { id in
        try await Funders(installation).endow(
          sum, from: account, to: holder, source: source, earmark: earmark, expiresOn: lastDay, commandID: id,
          words: words)
      }
      print("Endowed.")
      await installation.database.close()
    }
  }

  struct TopUp: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "top-up", abstract: "Add a funder's money to one training file, before its holder accepts.",
      discussion: """
        What the file does not use, or gives back when it ends, returns to the deposit.

        EXAMPLES
          acquis funder top-up --account 42 --holder 17 --file 99 --kind region --amount 400
          acquis funder top-up --account 42 --holder 17 --file 99 --back
        """)

    @OptionGroup var options: InstallationOptions
    @Option(help: "The funder's account.") var account: Int64
    @Option(help: "The holder's account.") var holder: Int64
    @Option(help: "The training file.") var file: Int64
    @Option(help: "As what the funder pays: one of the scheme's thirdPartyKinds.") var kind: String?
    @Option(help: "How much.") var amount: String?
    @Flag(help: "Take back what was added and not used.") var back = false
    @OptionGroup var once: OnceOptions

    func validate() throws {
      guard back == (amount == nil), back == (kind == nil) else {
        throw ValidationError("Give --kind and --amount to add money, or --back alone to take it back.")
      }
    }

    func run() async throws {
      let installation = try await options.open()
      let funders = Funders(installation)
      let address = EnrolmentAddress(account: holder, file: file)
      if let kind, let amount {
        let sum = try Typed.amount(amount, "amount", in: installation.scheme.primaryUnit)
        _ = try await once.perform(on: holder, of: installation) { id in
          try await funders.topUp(sum, as: kind, from: account, for: address, commandID: id)
        }
        print("Added.")
      } else {
        _ = try await once.perform(on: holder, of: installation) { id in
          try await funders.takeBackTopUp(of: account, from: address, commandID: id)
        }
        print("Taken back.")
      }
      await installation.database.close()
    }
  }
}
