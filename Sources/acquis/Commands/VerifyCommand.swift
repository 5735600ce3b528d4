import ArgumentParser
import Foundation
import Platform

/// `acquis verify`: recomputes every account and names every fault.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Recompute the whole ledger and every file's history, and name every fault.",
    discussion: """
      Each fault names the account, the entry or the file, what stands there and what was expected. Exit status 0 only \
      where there is none. Runs beside a serving system, in memory that does not grow with the ledger.

      EXAMPLES
        acquis verify
        acquis verify --json
      """)

  @OptionGroup var options: InstallationOptions
  @Option(help: "How many accounts' histories are read at once. Default: one for each processor core.")
  var readers = ProcessInfo.processInfo.activeProcessorCount
  @Flag(help: "Answer in JSON.") var json = false

  func validate() throws {
    guard (1...64).contains(readers) else { throw ValidationError("--readers \(readers): a number from 1 to 64") }
  }

  func run() async throws {
    let installation = try await options.open()
    let progress = Progress("accounts")
    let report = try await Verifier(installation, readers: readers).run { progress.show($0.done, of: $0.of) }
    progress.end()
    await installation.database.close()
    if json { try JSONText.print(report) } else { printText(report) }
    guard report.faults.isEmpty else { throw CommandFailure.answerIsNo }
  }

  private func printText(_ report: VerificationReport) {
    for fault in report.faults {
      let place = [
        "account \(fault.account)", fault.sequence.map { "entry \($0)" }, fault.file.map { "file \($0)" },
      ].compactMap(\.self).joined(separator: ", ")
      print("\(place): \(fault.code): \(fault.message)")
    }
    print(
      "\(report.accounts) accounts, \(report.entries) entries, \(report.postings) postings, "
        + "\(report.commands) commands, \(report.files) files: "
        + (report.faults.isEmpty ? "no fault." : "\(report.faults.count) fault(s)."))
  }
}
