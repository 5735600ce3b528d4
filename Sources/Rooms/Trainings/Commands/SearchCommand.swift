import ArgumentParser
import Foundation
import LearningAccount
import Offers
import Terminal

/// `acquis search`: finds trainings. Needs the index only, no database.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Find trainings.",
    discussion: """
      Words are taken with their family (boulanger, boulangerie), without regard to accents; a phrase stands in quotes.
      A place is a town, a postal code or an arrondissement.

      EXAMPLES
        acquis search boulanger --near Lyon --radius 20
        acquis search "permis poids lourd" --max-price 2500
        acquis search anglais --remote --json
        acquis search RNCP37537
      """)

  @Argument(help: ArgumentHelp("What to look for; everything where there is none.", valueName: "text"))
  var words: [String] = []
  @Option(help: ArgumentHelp("Only near this place.", valueName: "place")) var near: String?
  @Option(help: ArgumentHelp("How far from it, in kilometres.", valueName: "km")) var radius: Double = 30
  @Flag(help: "Only what can be followed wholly from afar.") var remote = false
  @Option(name: .customLong("max-price"), help: ArgumentHelp("At most this price, in euros.", valueName: "eur"))
  var maximumPrice: String?
  @Option(help: ArgumentHelp("How many to show, 1 to 100.", valueName: "n")) var limit = 20
  @OptionGroup var options: InstallationOptions
  @Flag(help: "Answer in JSON.") var json = false

  func run() throws {
    let query = try query()
    do {
      let page = try SearchIndex.open(options.indexFolder).search(query)
      if json { try JSONText.print(SearchAnswer(page)) } else { printText(page) }
    } catch let error as SearchError {
      throw CommandFailure.failed(error.sentence)
    }
  }

  private func query() throws -> SearchQuery {
    var query = SearchQuery(text: words.joined(separator: " "))
    guard radius > 0, radius <= 2000 else {
      throw CommandFailure.usage("--radius is \(radius) and must be above 0 and at most 2000")
    }
    guard (1...100).contains(limit) else { throw CommandFailure.usage("--limit is \(limit) and must be 1 to 100") }
    query.radiusKilometres = radius
    query.limit = limit
    query.remoteOnly = remote
    if let maximumPrice {
      guard let amount = Amount(decimal: maximumPrice, unit: SearchQuery.priceUnit) else {
        throw CommandFailure.usage("--max-price is \(maximumPrice) and must be an amount such as 1500 or 1500.00")
      }
      query.maximumPrice = amount
    }
    if let near {
      let places = Places.shared.find(near)
      guard let point = places.first(where: { $0.point != nil })?.point else {
        throw CommandFailure.usage("--near is \(near), a place that is not known; give a town or a postal code")
      }
      query.near = point
    }
    return query
  }

  private func printText(_ page: SearchResults) {
    if let suggestion = page.suggestion { print("Did you mean: \(suggestion)?") }
    if page.isLoose { print("No training has all these words; these have some of them.") }
    for hit in page.hits {
      let training = hit.training
      let parts = [
        training.organisation, training.place ?? (training.mode == .remote ? "remote" : nil),
        hit.distanceKilometres.map { "\(SearchAnswer.rounded($0)) km" }, training.price.map { "\($0.decimal) €" },
        training.hours.map { "\($0) h" }, training.certification,
      ]
      print("\(training.title)\n  \(parts.compactMap(\.self).joined(separator: " · "))  [\(training.actionID)]")
    }
    let total = page.isExact ? "\(page.total)" : "more than \(page.total)"
    print("\(total) found in \(SearchAnswer.rounded(page.tookMilliseconds)) ms.")
  }
}
