import ArgumentParser
import Terminal

/// `acquis seal check`: checks a proof or a seal by itself.
struct SealCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check a proof, or a seal, by itself: no database is asked.",
    discussion: """
      Of a proof every hash is recomputed, from the first entry to the signed root. Exit status 0 only where all of it \
      holds.

      EXAMPLES
        acquis seal check proof.json --public-key 3d40…
        acquis seal check 2026-11-25.seal --public-key 3d40…
      """)

  @Argument(help: "The proof or the seal.") var file: String
  @Option(help: ArgumentHelp("The key that is expected to have signed it.", valueName: "key")) var publicKey: String

  func run() throws {
    let checked = try Seals.check(path: file, signedBy: try SealPublicKey(option: publicKey))
    let whole = "The seal of \(checked.sealedAt) over \(checked.accounts) accounts is signed with this key."
    if let account = checked.account {
      print(
        "\(whole)\nAmong them is account \(account) with \(checked.entries) entries; the last one's hash is "
          + "\(checked.hash).")
    } else {
      print("\(whole)\nIt covers \(checked.entries) entries; its root is \(checked.hash).")
    }
  }
}

extension SealPublicKey {
  /// As an option gives it.
  init(option text: String) throws {
    guard let key = SealPublicKey(hex: text.lowercased()) else {
      throw CommandFailure.usage("public-key \(text): 64 hexadecimal digits were expected")
    }
    self = key
  }
}
