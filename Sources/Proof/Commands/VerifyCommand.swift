import ArgumentParser
import Foundation
import Terminal

/// `acquis verify`: recomputes every account and names every fault.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Recompute the whole ledger and every file's history, and name every fault.",
    discussion: """
      Each fault names the account, the entry or the file, what stands there and what was expected. Exit status 0 only \
      where there is none. Every stored social security number is opened with its key, too. Runs beside a serving \
      system, in memory that does not grow with the ledger.

      With a seal (see `acquis seal`) the past is held against it as well: whoever has rewritten it, hashes and all, is \
      found by that and by nothing else.

      Not proven by anything: notices, who signs in, and the catalogue, of which every file keeps its own copy.

      EXAMPLES
        acquis verify
        acquis verify --json
        acquis verify --seal 2026-11-25.seal --public-key 3d40…
      """)

  @OptionGroup var options: InstallationOptions
  @Option(help: "How many accounts' histories are read at once. Default: one for each processor core.")
  var readers = ProcessInfo.processInfo.activeProcessorCount
  @Option(help: ArgumentHelp("A seal to hold the ledger against.", valueName: "file")) var seal: String?
  @Option(help: ArgumentHelp("The key that is expected to have signed it: 64 hexadecimal digits.", valueName: "key"))
  var publicKey: String?
  @Flag(help: "Answer in JSON.") var json = false

  func validate() throws {
    guard (1...64).contains(readers) else { throw ValidationError("--readers \(readers): a number from 1 to 64") }
    guard (seal == nil) == (publicKey == nil) else {
      throw ValidationError("--seal and --public-key go together: a seal says something only with a key that you know")
    }
  }

  func run() async throws {
    let trusted = try seal.map { TrustedSeal(path: $0, signedBy: try SealPublicKey(option: publicKey ?? "")) }
    let installation = try await options.open()
    let progress = Progress("accounts")
    let report = try await Verifier(installation, readers: readers, seal: trusted).run {
      progress.show($0.done, of: $0.of)
    }
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
        + (report.faults.isEmpty ? "no fault." : "\(report.faults.count) fault(s).")
        + (seal == nil ? "" : " Held against the seal \(seal ?? "")."))
  }
}
