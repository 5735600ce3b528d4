import ArgumentParser
import Platform

/// `acquis keys`: the secret keys that lie outside the database.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "The secret keys of the installation.", subcommands: [KeysRotateCommand.self])
}

/// `acquis keys rotate`: a new key for stored social security numbers.
struct KeysRotateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rotate", abstract: "Make a new key for stored numbers and seal every number with it.",
    discussion: """
      The older keys stay and go on reading. Safe to interrupt: --continue seals what is left with the current key.
      Other nodes read the new key from the folder by themselves; where each node has its own, copy it there first.

      EXAMPLES
        acquis keys rotate
        acquis keys rotate --continue
      """)

  @OptionGroup var options: InstallationOptions
  @Flag(name: .customLong("continue"), help: "Make no new key; seal what older keys still hold.") var goesOn = false

  func run() async throws {
    let installation = try await options.open()
    if !goesOn {
      let id = try installation.keys.rotateNumberKey()
      try await installation.database.write { try installation.keys.register(in: $0) }
      print("Key \(id) is the current one. Back up the key folder.")
    }
    let numbers = HolderNumbers(installation)
    let progress = Progress("numbers sealed")
    var total = 0
    while true {
      let sealed = try await installation.database.write { try numbers.reseal(limit: 1000, in: $0) }
      total += sealed
      progress.show(total)
      if sealed < 1000 { break }
    }
    progress.end()
    await installation.database.close()
    print("\(total) number(s) sealed with the current key.")
  }
}
