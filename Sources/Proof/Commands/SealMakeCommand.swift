import ArgumentParser
import Foundation
import Terminal

/// `acquis seal make`, or just `acquis seal`: signs all heads into a file.
struct SealMakeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "make", abstract: "Sign the ends of all chains into a new file.",
    discussion: """
      Verify first: a seal says what the ledger is, not that it is right. Runs beside a serving system. The file has some \
      seven to ten bytes for each account that has entries.

      EXAMPLES
        acquis verify && acquis seal --key /safe/seal.key --to 2026-11-25.seal
      """)

  @OptionGroup var options: InstallationOptions
  @Option(help: ArgumentHelp("The private key's file, made by `acquis seal new-key`.", valueName: "file"))
  var key: String
  @Option(help: ArgumentHelp("The seal to make; it must not exist.", valueName: "file")) var to: String
  @Flag(help: "Answer in JSON.") var json = false

  func run() async throws {
    let key = try SealKey.read(path: key)
    let installation = try await options.open()
    let progress = Progress("accounts")
    let sealed = try await Seals(installation).seal(with: key, to: to) { progress.show($0) }
    progress.end()
    await installation.database.close()
    if json {
      try JSONText.print(
        SealAnswer(
          file: to, accounts: sealed.accounts, entries: sealed.entries, commands: sealed.commands, root: sealed.root,
          sealedAt: sealed.sealedAt, publicKey: key.publicKey.hex))
    } else {
      print(
        """
        \(to): \(sealed.accounts) accounts with \(sealed.entries) entries and \(sealed.commands) commands, sealed \
        \(sealed.sealedAt).
        Root: \(sealed.root)
        Public key: \(key.publicKey.hex)
        """)
    }
  }
}

/// The JSON answer of `acquis seal`.
struct SealAnswer: Encodable {
  let file: String
  let accounts: Int
  let entries: Int64
  let commands: Int64
  let root: String
  let sealedAt: String
  let publicKey: String
}
