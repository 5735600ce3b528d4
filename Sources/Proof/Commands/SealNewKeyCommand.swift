import ArgumentParser

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
