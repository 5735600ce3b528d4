import ArgumentParser
import Foundation
import Terminal

/// `acquis seal proof`: what a holder needs to show, alone, that their entries were sealed.
struct SealProofCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "proof",
    abstract: "Write an account's sealed entries with the way from the last of them to the seal's root.",
    discussion: """
      JSON that `acquis seal check` understands without a database. It holds the account's reasons: give it to the \
      account's holder and to nobody else.
      """)

  @OptionGroup var options: InstallationOptions
  @Option(help: "The account's number.") var account: Int64
  @Option(help: ArgumentHelp("The seal.", valueName: "file")) var seal: String
  @Option(help: ArgumentHelp("The key that is expected to have signed it.", valueName: "key")) var publicKey: String
  @Option(help: ArgumentHelp("The file to make. Default: standard output.", valueName: "file")) var to: String?

  func run() async throws {
    let key = try SealPublicKey(option: publicKey)
    let installation = try await options.open()
    let proof = try await Seals(installation).proof(of: account, seal: seal, signedBy: key)
    await installation.database.close()
    guard let to else { return FileHandle.standardOutput.write(Data(proof.utf8)) }
    guard FileManager.default.createFile(atPath: to, contents: Data(proof.utf8), attributes: [.posixPermissions: 0o600])
    else { throw CommandFailure.failed("\(to) cannot be written") }
  }
}
