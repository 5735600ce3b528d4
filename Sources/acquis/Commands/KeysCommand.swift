import ArgumentParser
import Ledger
import Secrets
import Terminal

/// `acquis keys`: the secret keys that lie outside the database.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "The secret keys of the installation.", subcommands: [KeysRotateCommand.self])
}

/// `acquis keys rotate`: a new key for stored social security numbers, or for what closes sessions and links.
struct KeysRotateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rotate",
    abstract: "Make a new key for stored numbers and seal every number with it, or one that closes sessions and links.",
    discussion: """
      The older keys stay and go on reading. Safe to interrupt: --continue seals what is left with the current key.

      With --records it is the key that closes sessions and mailed links, so that nobody who has the database alone \
      makes one; those of before go on.

      Servers with the same key folder take the new key by themselves. Where each node has a folder of its own, a node \
      must have the key before anything is sealed with it: --prepare makes the key and uses it for nothing; copy its \
      file to every node, then rotate, which takes the prepared key.

      EXAMPLES
        acquis keys rotate
        acquis keys rotate --records
        acquis keys rotate --continue
        acquis keys rotate --prepare
      """)

  @OptionGroup var options: InstallationOptions
  @Flag(name: .customLong("continue"), help: "Make no new key; seal what older keys still hold.") var goesOn = false
  @Flag(help: "Only make the key; the next rotation uses it.") var prepare = false
  @Flag(help: "The key that closes sessions and mailed links.") var records = false

  private var purpose: KeyRing.Purpose { records ? .record : .number }

  func validate() throws {
    guard !(goesOn && records) else { throw ValidationError("--continue is for numbers: nothing else is sealed anew") }
    guard !(goesOn && prepare) else { throw ValidationError("--continue and --prepare are two different steps") }
  }

  func run() async throws {
    let installation = try await options.open()
    if prepare {
      try announcePrepared(installation)
    } else {
      if !goesOn { try rotate(installation) }
      try await installation.database.write { try installation.keys.register(in: $0) }
      if !records { try await seal(installation) }
    }
    await installation.database.close()
  }

  private func announcePrepared(_ installation: Installation) throws {
    let id = try installation.keys.prepare(purpose)
    print(
      """
      Key \(id) is prepared and seals nothing yet. Back up \(options.keyFolder)/\(purpose.rawValue).\(id).key and copy it to \
      the key folder of every other node; then run `acquis keys rotate\(records ? " --records" : "")` here.
      """)
  }

  private func rotate(_ installation: Installation) throws {
    let id = try installation.keys.rotate(purpose)
    print(
      """
      Key \(id) is the current one. Back up the key folder. To nodes with a folder of their own copy \
      \(options.keyFolder)/current now\(records ? "." : ", then run `acquis keys rotate --continue` here.")
      """)
  }

  private func seal(_ installation: Installation) async throws {
    let numbers = HolderNumbers(installation)
    let progress = Progress("numbers sealed")
    var total = 0
    while true {
      let batch = try await installation.database.write { try numbers.reseal(limit: 1000, in: $0) }
      guard batch.found > 0 else { break }
      total += batch.sealed
      progress.show(total)
    }
    progress.end()
    print("\(total) number(s) sealed with the current key.")
  }
}
