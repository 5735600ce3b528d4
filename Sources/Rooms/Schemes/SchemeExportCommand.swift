import ArgumentParser
import Foundation
import SchemeFiles
import Terminal

/// `acquis scheme export`: the whole law as open data.
struct SchemeExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "The whole law as open data, on standard output.",
    discussion: """
      Every rule with all its dated values, bills included. The table has a line for each value and is safe to open \
      in a spreadsheet: no field is taken for a formula.

      EXAMPLES
        acquis scheme export --csv > law.csv
        acquis scheme export --json --scheme singapore-skillsfuture > law.json
      """)

  enum Format: String, EnumerableFlag { case json, csv }

  @Flag(help: "The form: one JSON object, or a table.") var format: Format
  @OptionGroup var law: LawOptions

  func run() async throws {
    let scheme = try await law.load()
    switch format {
    case .json: try JSONText.print(PublishedLaw(scheme))
    case .csv: FileHandle.standardOutput.write(Data(PublishedLaw.csv(scheme.book).utf8))
    }
  }
}
