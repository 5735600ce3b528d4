import ArgumentParser

/// `acquis seal`: signs the ends of all chains, and proves to holders that theirs is among them.
struct SealCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seal",
    abstract: "Sign the ends of all accounts' chains, so that the past cannot be rewritten unseen.",
    discussion: """
      The chain of an account shows a change to whoever recomputes it, unless somebody recomputed the chain with it. A \
      seal, kept where they cannot reach it, shows that too. Make one each night, give it away, publish the public key.

      EXAMPLES
        acquis seal new-key /safe/seal.key
        acquis seal --key /safe/seal.key --to 2026-11-25.seal
        acquis verify --seal 2026-11-25.seal --public-key 3d40…
        acquis seal proof --account 880812739584000123 --seal 2026-11-25.seal --public-key 3d40… --to proof.json
        acquis seal check proof.json --public-key 3d40…
      """,
    subcommands: [SealMakeCommand.self, SealNewKeyCommand.self, SealProofCommand.self, SealCheckCommand.self],
    defaultSubcommand: SealMakeCommand.self)
}

/// `acquis seal new-key`: makes the key that seals are signed with.
struct SealNewKeyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new-key", abstract: "Make a private key in a new file of mode 0600, and print its public key.",
    discussion: """
      Keep the file away from the database and its backups: whoever has both can rewrite the past and seal it. Publish \
      the public key where nobody can replace it unseen.
      """)

  @Argument(help: "The file to make.") var file: String

  func run() throws { print(try SealKey.create(path: file).publicKey.hex) }
}
