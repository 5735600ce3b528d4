import ArgumentParser

/// `acquis account`: what an operator does with accounts and with those who sign in to them.
struct AccountCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "account", abstract: "Look at accounts, verify holders, invite members of organisations.",
    discussion: """
      EXAMPLES
        acquis account show --email amina@example.org
        acquis account verify --email amina@example.org
        acquis account verify --email amina@example.org --checked-by "Diallo" --note "passport, photograph compared"
        acquis account add-member --organisation 13002526500013 --email office@greta.example
      """,
    subcommands: House.commands(in: "account").sorted { $0.order < $1.order }.map(\.command))
}
