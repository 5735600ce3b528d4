import ArgumentParser
import Offers
import Terminal

/// `acquis index`: makes the record searchable.
struct IndexCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index", abstract: "Bring the search index up to date with the catalogue.",
    discussion: """
      Takes in what changed since the last time; with --rebuild, or where there is no index yet, everything. Searches
      go on meanwhile. The index lies in the data folder and can be thrown away: it is built from the database.

      EXAMPLES
        acquis index
        acquis index --rebuild
      """)

  @Flag(help: "Build the whole index anew.") var rebuild = false
  @OptionGroup var options: InstallationOptions
  @Flag(help: "Answer in JSON.") var json = false

  func run() async throws {
    let installation = try await options.open()
    let progress = Progress("trainings")
    do {
      let report = try await Offers(installation).index(options.indexFolder, rebuild: rebuild) { progress.show($0) }
      progress.end()
      await installation.database.close()
      if json {
        try JSONText.print(report)
      } else {
        let kind = report.rebuilt ? "built anew" : "brought up to date"
        print("Index \(kind): \(report.put) put in, \(report.removed) removed, \(report.total) trainings in all.")
        if report.unreadable > 0 { print("\(report.unreadable) cannot be found: their offers cannot be read.") }
      }
    } catch let error as SearchError {
      throw CommandFailure.failed(error.sentence)
    }
  }
}
