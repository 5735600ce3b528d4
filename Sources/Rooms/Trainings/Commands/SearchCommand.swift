import ArgumentParser
import Foundation
import LearningAccount
import Offers
import Terminal

/// `acquis search`: finds trainings.
struct SearchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Find trainings.",
    discussion: """
      Words are taken with their family (boulanger, boulangerie), without regard to accents; a phrase stands in quotes.
      A place is a town, a postal code or an arrondissement. What is found can still be asked for on the day of the
      scheme's clock, which the database has; with --on, the index is enough.

      Several values of one facet mean any of them. Facets: \(SearchFacet.all.map(\.name).joined(separator: ", ")).

      EXAMPLES
        acquis search boulanger --near Lyon --radius 20
        acquis search "permis poids lourd" --max-price 2500
        acquis search anglais --remote --json
        acquis search comptable --only level=5 --only level=6 --only region=44
        acquis search RNCP37537 --on 2026-10-01
      """)

  @Argument(help: ArgumentHelp("What to look for; everything where there is none.", valueName: "text"))
  var words: [String] = []
  @Option(help: ArgumentHelp("Only near this place.", valueName: "place")) var near: String?
  @Option(help: ArgumentHelp("How far from it, in kilometres.", valueName: "km"))
  var radius: Double = SearchQuery.usualKilometres
  @Flag(help: "Only what can be followed wholly from afar.") var remote = false
  @Option(name: .customLong("max-price"), help: ArgumentHelp("At most this price, in euros.", valueName: "eur"))
  var maximumPrice: String?
  @Option(help: ArgumentHelp("Only what starts on this day or later.", valueName: "day")) var starting: String?
  @Option(help: ArgumentHelp("Only this value of a facet; again for more.", valueName: "facet=value"))
  var only: [String] = []
  @Option(help: ArgumentHelp("How many to show, 1 to 100.", valueName: "n")) var limit = 20
  @Option(help: ArgumentHelp("The day on which one would ask.", valueName: "day")) var on: String?
  @OptionGroup var options: InstallationOptions
  @Flag(help: "Answer in JSON.") var json = false

  func run() async throws {
    let query = try query()
    let today = if let on { try Typed.day(on, "--on") } else { try await options.today() }
    do {
      let page = try SearchIndex.open(options.indexFolder).search(query, on: today)
      if page.placeIsUnknown {
        throw CommandFailure.usage("--near is \(near ?? ""), a place that is not known; give a town or a postal code")
      }
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
    query.place = near.map(SearchPlace.named)
    query.startingFrom = try Typed.day(starting, "--starting")
    if remote { query.choices.chooseRemote() }
    if let maximumPrice {
      guard let amount = OfferPrice.amount(maximumPrice) else {
        throw CommandFailure.usage("--max-price is \(maximumPrice) and must be an amount such as 1500 or 1500,50")
      }
      query.maximumPrice = amount
    }
    for choice in only { try choose(choice, in: &query) }
    return query
  }

  private func choose(_ choice: String, in query: inout SearchQuery) throws {
    let parts = choice.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, let facet = SearchFacet.named(parts[0]) else {
      let names = SearchFacet.all.map(\.name).joined(separator: ", ")
      throw CommandFailure.usage(
        "--only is \(choice) and must be a facet and its value, as in level=4; facets: \(names)")
    }
    guard query.choices.choose(parts[1], of: facet, .shipped) else {
      throw CommandFailure.usage("--only is \(choice), and “\(parts[1])” is no \(facet.name)")
    }
  }

  private func printText(_ page: SearchResults) {
    if let suggestion = page.suggestion { print("Did you mean: \(suggestion)?") }
    if page.isLoose { print("No training has all these words; these have some of them.") }
    for hit in page.hits {
      let training = hit.training
      let parts = [
        training.organisation, training.place ?? (training.mode == .remote ? "remote" : nil),
        hit.distanceKilometres.map { "\(SearchAnswer.rounded($0)) km" }, training.price.map { "\($0.decimal) €" },
        training.hours.map { "\($0) h" }, hit.nextStart.map { "from \($0.iso)" }, training.certification,
      ]
      print("\(training.title)\n  \(parts.compactMap(\.self).joined(separator: " · "))  [\(training.actionID)]")
    }
    let total = page.isExact ? "\(page.total)" : "more than \(page.total)"
    print("\(total) found in \(SearchAnswer.rounded(page.tookMilliseconds)) ms.")
  }
}
