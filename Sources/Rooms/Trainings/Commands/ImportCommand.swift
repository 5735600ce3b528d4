import ArgumentParser
import Foundation
import Offers
import Terminal

/// `acquis import`: what others publish, into the record.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Bring in what others publish.", subcommands: [LHEO.self])

  struct LHEO: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "lheo", abstract: "Import training offers from LHEO files (2.2 and 2.3).",
      discussion: """
        Each offer goes in whole, or is refused with every fault, its line and its path; the others go in all the
        same. The same file again changes nothing. Files may be of any size. `acquis index` makes what was
        imported searchable.

        Ends with 0 even where offers were refused, and with 1 where nothing could be read.

        EXAMPLES
          acquis import lheo offres.xml
          acquis import lheo region-*.xml --json
        """)

    @Argument(help: ArgumentHelp("LHEO files.", valueName: "file"), completion: .file(extensions: ["xml"]))
    var files: [String]
    @OptionGroup var options: InstallationOptions
    @Flag(help: "Answer in JSON.") var json = false

    func run() async throws {
      let installation = try await options.open()
      let progress = Progress("offers")
      let report = try await Offers(installation).importLHEO(files) { progress.show($0) }
      progress.end()
      await installation.database.close()
      if json { try JSONText.print(report) } else { printText(report) }
      guard report.read > 0 else { throw CommandFailure.answerIsNo }
    }

    private func printText(_ report: ImportReport) {
      for problem in report.problems {
        print("\(problem.file):\(problem.line): \(problem.path): \(problem.message) [\(problem.code)]")
      }
      if report.problemsLeftOut > 0 { print("… and \(report.problemsLeftOut) more") }
      print(
        "\(report.read) offers read: \(report.accepted) new, \(report.updated) changed, \(report.unchanged) unchanged, "
          + "\(report.refused) refused.")
    }
  }
}
