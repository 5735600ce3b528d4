import ArgumentParser
import Foundation
import LearningAccount
import Proof
import Storage
import Terminal

/// `acquis move`: everything into another database, of either engine.
struct MoveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move", abstract: "Copy everything into an empty database of either engine, verified on arrival.",
    discussion: """
      Stop `acquis serve` first: what is written while the copy is made stays behind. The target is migrated, filled as \
      of one moment, and its ledger recomputed; every hash is the one that it was. The keys stay where they are.

      EXAMPLES
        acquis move --database sqlite:.acquis/acquis.sqlite --to postgres:///acquis
        acquis move --database postgres:///acquis --to sqlite:/var/lib/acquis/acquis.sqlite
      """)

  @OptionGroup var options: InstallationOptions
  @Option(help: ArgumentHelp("The database to fill: sqlite:PATH or postgres://…", valueName: "address")) var to: String

  func run() async throws {
    let source = try await options.open()
    let target = try await Databases.open(to)
    _ = try await Migrator(target).migrate()
    let progress = Progress("rows")
    let tables = try await DatabaseCopy(from: source.database, to: target).run { progress.show($0) }
    progress.end()
    let (before, after) = (try await Heads.digest(source.database), try await Heads.digest(target))
    await source.database.close()
    await target.close()
    guard before == after else {
      throw CommandFailure.failed(
        "the heads of the accounts differ after the copy: was the source written to meanwhile?")
    }
    print(
      "\(tables.reduce(0) { $0 + $1.rows }) rows of \(tables.count) tables; all heads are equal (\(after.prefix(12))).")
    if target.engine == .postgresql {
      print("An application's role has no rights here yet: `acquis migrate --application-role` grants them.")
    }
    var moved = options
    moved.database = to
    let report = try await Verification.run(moved)
    guard report.faults.isEmpty else { throw CommandFailure.answerIsNo }
  }
}

/// Verifying as a step of another command.
enum Verification {
  static func run(_ options: InstallationOptions) async throws -> VerificationReport {
    let installation = try await options.open()
    let progress = Progress("accounts")
    let report = try await Verifier(installation, readers: ProcessInfo.processInfo.activeProcessorCount).run {
      progress.show($0.done, of: $0.of)
    }
    progress.end()
    await installation.database.close()
    for fault in report.faults { print("account \(fault.account): \(fault.code): \(fault.message)") }
    print("Verified: \(report.accounts) accounts, \(report.entries) entries, \(report.faults.count) fault(s).")
    return report
  }
}
