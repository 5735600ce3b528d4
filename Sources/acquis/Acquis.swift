import ArgumentParser
import Foundation
import Site
import Storage
import Terminal

/// The one program: every operation of the system is a command of it.
@main
struct Acquis: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "acquis",
    abstract: "Individual learning accounts: rights that explain themselves, trainings, files and a ledger.",
    discussion: """
      Every setting can be given as an option or in the environment: --database or ACQUIS_DATABASE, --data or \
      ACQUIS_DATA. `acquis doctor` says what is configured, from where, and what is missing.

      EXIT STATUS
        0  done; yes
        1  the answer is no
        2  the question cannot be understood
      """,
    version: "0.1.0",
    subcommands: (own + House.commands()).sorted { $0.order < $1.order }.map(\.command))

  /// What belongs to no room.
  private static let own = [
    RoomCommand(ServeCommand.self, order: 10), RoomCommand(DemoCommand.self, order: 20),
    RoomCommand(MigrateCommand.self, order: 30), RoomCommand(DoctorCommand.self, order: 40),
    RoomCommand(AccountCommand.self, order: 50), RoomCommand(BackupCommand.self, order: 210),
    RoomCommand(RestoreCommand.self, order: 220), RoomCommand(MoveCommand.self, order: 230),
    RoomCommand(KeysCommand.self, order: 240), RoomCommand(TextsCommand.self, order: 250),
  ]

  static func main() async {
    // A reader that goes away (`acquis statement | head`) is no reason to die without a word.
    signal(SIGPIPE, SIG_IGN)
    Migration.add(folders: House.rooms.compactMap(\.migrations))
    await HouseTexts.$sources.withValue([Site.texts] + House.rooms.compactMap(\.texts)) { await answer() }
  }

  private static func answer() async {
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let failure as CommandFailure {
      failure.end()
    } catch let error where FailureText.isOurs(error) {
      CommandFailure.failed(FailureText.sentence(for: error)).end()
    } catch let error {
      exitLikeUsage(error)
    }
  }

  /// ArgumentParser ends a misuse with 64; scripts rely on 2.
  private static func exitLikeUsage(_ error: any Error) -> Never {
    let code = exitCode(for: error)
    guard code != .success else { exit(withError: error) }
    FileHandle.standardError.write(Data((fullMessage(for: error) + "\n").utf8))
    Foundation.exit(2)
  }
}

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
