import ArgumentParser
import Platform

/// `acquis verify`: recomputes every account and names every fault.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Recompute the whole ledger and every file's history, and name every fault.",
    discussion: """
      Exit status 0 only where there is no fault. Runs beside a serving system.

      EXAMPLES
        acquis verify
        acquis verify --json
      """)

  @OptionGroup var options: InstallationOptions
  @Flag(help: "Answer in JSON.") var json = false

  func run() async throws {
    let installation = try await options.open()
    let progress = Progress("accounts")
    let report = try await Verifier(installation).run { progress.show($0) }
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
      "\(report.accounts) accounts, \(report.entries) entries, \(report.postings) postings, \(report.files) files: "
        + (report.faults.isEmpty ? "no fault." : "\(report.faults.count) fault(s)."))
  }
}
