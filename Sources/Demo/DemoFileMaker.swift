import LearningAccount
import Offers

/// Makes the training files of the country, and the sessions of the past that they need.
struct DemoFileMaker {
  private(set) var offers: [DemoOffer]
  private(set) var files: [DemoFile] = []
  let country: DemoCountry
  private let maker: DemoOfferMaker
  private let scheme: Scheme

  init(country: DemoCountry, maker: DemoOfferMaker, scheme: Scheme) {
    self.country = country
    self.maker = maker
    self.scheme = scheme
    offers = country.offers
  }

  /// Files of every fate for the many; nearly half go to the organisations in which a visitor can sign in.
  mutating func addMany(_ random: inout DemoRandom) {
    let cast = DemoCast.Role.allCases.count
    var waiting = random.shuffled(Array(cast..<country.holders.count))
    let opened = Set(
      country.organisations.indices.filter { DemoCountry.opened.contains(country.organisations[$0].name) })
    for fate in DemoFate.allCases {
      for number in 0..<fate.count {
        guard let holder = waiting.popLast() else { return }
        let inOpened = number % 5 < 2
        if let offer = anOffer(for: holder, fate, among: inOpened ? opened : nil, &random) {
          add(holder, offer, fate, &random)
        }
      }
    }
  }

  /// Adds a file of an offer whose session suits the fate.
  ///
  /// - Parameter topUpCents: what the region adds before the organisation answers; nil: nothing.
  mutating func add(
    _ holder: Int, _ offer: Int, _ fate: DemoFate, _ random: inout DemoRandom, topUpCents: Int64? = nil
  ) {
    let made = offers[offer]
    let calendar = scheme.workingDays(made.territory) ?? maker.calendar
    let script = DemoScript(
      start: country.start, calendar: calendar, fate: fate, hasPrerequisites: made.hasPrerequisites)
    var session = 0
    let weeks = max(1, made.training.weeks * made.rhythm.weeksPercent / 100)
    if let day = script.sessionStart(weeks: weeks, &random) {
      let days = maker.days(of: made.training, made.rhythm, around: day)
      session = offers[offer].add(session: days.first, days.last)
    }
    let topUp = topUpCents.map { Amount(minor: $0, unit: scheme.primaryUnit) }
    add(holder, offer, session: session, script, &random, topUp: topUp)
  }

  mutating func add(
    _ holder: Int, _ offer: Int, session: Int, _ script: DemoScript, _ random: inout DemoRandom, topUp: Amount? = nil
  ) {
    let record = offers[offer].offer.actions[0].sessions[session]
    guard let first = record.start?.day, let last = record.end?.day else { return }
    let steps = script.steps(from: first, to: last, &random)
    files.append(
      DemoFile(holder: holder, offer: offer, session: session, fate: script.fate, steps: steps, topUp: topUp))
  }

  func script(_ fate: DemoFate, of offer: Int) -> DemoScript {
    DemoScript(
      start: country.start, calendar: scheme.workingDays(offers[offer].territory) ?? maker.calendar, fate: fate,
      hasPrerequisites: offers[offer].hasPrerequisites)
  }

  mutating func change(_ offer: Int, _ body: (inout DemoOffer) -> Void) { body(&offers[offer]) }

  private static let mostPaid = Amount(minor: 260_000, unit: .ofOffers)

  /// An offer that the law lets this holder have, at a price that people pay.
  private func anOffer(
    for holder: Int, _ fate: DemoFate, among organisations: Set<Int>?, _ random: inout DemoRandom
  ) -> Int? {
    let status = country.holders[holder].status
    for _ in 0..<400 {
      let index = random.below(offers.count)
      let offer = offers[index]
      if let organisations, !organisations.contains(offer.organisation) { continue }
      if let price = offer.offer.actions[0].price, price.minor > Self.mostPaid.minor { continue }
      // Since February 2026 the light licence is for jobseekers, or with third parties who pay.
      if offer.actionType == "drivingLicenceLight", status != "jobseeker" { continue }
      // An own share is due, unless one looks for work.
      if fate == .awaitingPayment || fate == .unpaid, status == "jobseeker" { continue }
      if fate == .acknowledged, !offer.hasPrerequisites { continue }
      if fate == .requested || fate == .unanswered, offer.hasPrerequisites { continue }
      if fate == .inTraining, offer.training.weeks < 2 { continue }
      return index
    }
    return nil
  }
}
