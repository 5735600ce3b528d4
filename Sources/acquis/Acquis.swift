import ArgumentParser
import Foundation

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
    subcommands: [
      ServeCommand.self, DemoCommand.self, MigrateCommand.self, DoctorCommand.self, AccountCommand.self,
      AccrueCommand.self, CreditCommand.self, FunderCommand.self, PayCommand.self, StatementCommand.self,
      TraceCommand.self,
      VerifyCommand.self, SealCommand.self, ImportCommand.self, IndexCommand.self, SearchCommand.self,
      ExplainCommand.self,
      NIRCommand.self, CalendarCommand.self, SchemeCommand.self, BackupCommand.self, RestoreCommand.self,
      MoveCommand.self, KeysCommand.self,
    ])

  static func main() async {
    // A reader that goes away (`acquis statement | head`) is no reason to die without a word.
    signal(SIGPIPE, SIG_IGN)
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
