import LearningAccount

/// A believable small country, made of a seed alone: the same seed and day give the same people, trainings and files.
package struct DemoCountry: Sendable {
  /// The day on which the demo begins.
  let start: Day
  var offers: [DemoOffer]
  let organisations: [DemoOrganisation]
  /// The cast first.
  let holders: [DemoHolder]
  var files: [DemoFile] = []

  /// Nine in the morning, when the demo begins.
  static let startSeconds = 9 * 3600

  /// Organisations in which a visitor can sign in, by name.
  static let opened = ["Atelier des Halles", "Langues Vivantes Nancy"]

  /// What a demo of full size holds.
  static let standardOffers = 2000
  static let standardHolders = 300

  /// - Parameters:
  ///   - scheme: whose working days the files follow.
  ///   - start: the day on which the demo begins; its law and its sessions lie around it.
  /// - Throws: ``DemoError/damaged(_:)`` where the shipped tables do not hold together.
  package init(
    seed: UInt64 = 1, start: Day, scheme: Scheme, offers offerCount: Int = standardOffers,
    holders holderCount: Int = standardHolders
  ) throws {
    guard let calendar = scheme.vocabulary.remoteTerritory.flatMap({ scheme.workingDays($0) }) else {
      throw DemoError.damaged("the scheme \(scheme.id) knows no working days")
    }
    var random = DemoRandom(seed: seed)
    let towns = try DemoTown.all()
    self.start = start
    organisations = try DemoOrganisation.all(towns)
    let maker = DemoOfferMaker(
      start: start, calendar: calendar, organisations: organisations, trainings: try DemoTraining.all())
    offers = maker.offers(count: offerCount, &random)
    var numbers = DemoNumbers()
    let cast = try DemoCast(start: start, towns: towns).holders(&numbers)
    holders =
      try cast
      + DemoPeopleMaker(start: start, towns: towns)
      .holders(count: holderCount - cast.count, numbers: &numbers, &random)
    var files = DemoFileMaker(country: self, maker: maker, scheme: scheme)
    try files.addCast(&random)
    files.addMany(&random)
    self.files = files.files
    offers = files.offers
  }
}
