import CommonTesting
import Foundation
import HouseTesting
import LearningAccount
import Testing

@testable import Offers

@Suite("Reading LHEO")
struct LHEOReaderTests {
  @Test(
    "a real offer is read whole, in either namespace", .enabled(if: SharedData.folder != nil, "\(SharedData.absence)"))
  func onisep() throws {
    let text = try SharedData.text("data/01-formations/lheo/exemple-bts-onisep_lheo2.2.xml")
    let old = try Reading(text)
    let new = try Reading(text.replacing("http://www.lheo.org/2.2", with: "http://lheo.gouv.fr/2.3"))
    #expect(old.offers.count == 1)
    #expect(old.offers == new.offers)
    let offer = try #require(old.offers.first)
    #expect(offer.title == "BTS négociation et relation client")
    #expect(offer.number == "9436_18706")
    #expect(offer.certifications == [Certification(rncp: "474", certifInfo: "19004")])
    #expect(offer.formacodes == ["34582", "34076"])
    #expect(offer.exitLevel?.today == 5)
    #expect(offer.objective?.hasPrefix("<p>A la fois vendeur") == true)
    #expect(offer.organisation.siret == "19290076900014")
    let action = try #require(offer.actions.first)
    #expect(action.prerequisites == nil)
    #expect(action.places.first?.address?.commune == "29233")
    #expect(action.places.first?.address?.latitude == 47.882108)
    #expect(action.sessions.first?.start?.day == Day("2015-09-01"))
  }

  @Test(
    "the four faults of a real file are reported with their lines, and nothing else",
    .enabled(if: SharedData.folder != nil, "\(SharedData.absence)"))
  func anotea() throws {
    let reading = try Reading(SharedData.text("data/01-formations/lheo/anotea_intercarif-data-test.xml"))
    #expect(reading.offers.isEmpty)
    #expect(
      reading.faults.map { "\($0.line) \($0.code.rawValue)" } == [
        "14 element.unknown", "434 text.tooLong", "521 text.tooLong", "528 element.misplaced",
      ])
    #expect(
      reading.faults.map(\.path) == [
        "/lheo/offres/formation[1]/contact-formation[1]/coordonneFs",
        "/lheo/offres/formation[1]/action[1]/organisme-formateur[1]/SIRET-formateur/SIRET",
        "/lheo/offres/formation[1]/organisme-formation-responsable/SIRET-organisme-formation/SIRET",
        "/lheo/offres/formation[1]/organisme-formation-responsable/coordonnees-organisme/coordonnees/adresse",
      ])
  }

  @Test(
    "summaries and other kinds of file are named for what they are",
    .enabled(if: SharedData.folder != nil, "\(SharedData.absence)"),
    arguments: [
      "bob_carif_lheo-index.xml", "bob_carif_single_offer.xml", "exemple-leger.xml", "exemple-photographe.xml",
    ])
  func otherKinds(file: String) throws {
    let reading = try Reading(SharedData.text("data/01-formations/lheo/\(file)"))
    #expect(reading.offers.isEmpty)
    #expect(reading.summary.faults.count == 1)
    #expect([.documentKind, .documentNamespace].contains(reading.summary.faults.first?.code))
  }

  @Test("the offer with faults is refused with all of them, the others go in")
  func mixture() throws {
    let bad = SampleOffers.formation(title: "", start: "20260231", siret: "19290076900015")
    let reading = try Reading(
      SampleOffers.file([SampleOffers.formation(), bad, SampleOffers.formation(title: "Autre")]))
    #expect(reading.offers.map(\.title) == ["CAP boulanger", "Autre"])
    #expect(reading.summary.refused == 1)
    #expect(reading.faults.map(\.code) == [.textTooShort, .dayDoesNotExist, .siretKey])
    #expect(
      reading.faults.map(\.path) == [
        "/lheo/offres/formation[2]/intitule-formation",
        "/lheo/offres/formation[2]/action[1]/session[1]/periode/debut",
        "/lheo/offres/formation[2]/organisme-formation-responsable/SIRET-organisme-formation/SIRET",
      ])
  }

  @Test("each fault is told once, without others that only follow from it", arguments: Mutation.all)
  func mutations(mutation: Mutation) throws {
    let text = SampleOffers.file([SampleOffers.formation()])
    let mutated = text.replacing(mutation.find, with: mutation.replace, maxReplacements: 1)
    try #require(mutated != text)
    let reading = try Reading(mutated)
    #expect(reading.faults.map { "\($0.code.rawValue) \($0.path.split(separator: "/").last ?? "")" } == mutation.faults)
  }

  @Test(
    "a day may be known to the month, to the year or not at all",
    arguments: [
      ("20170900", "2017-09-01", "2017-09-30", nil), ("20170000", "2017-01-01", "2017-12-31", nil),
      ("20160229", "2016-02-29", "2016-02-29", "2016-02-29"), ("00000000", nil, nil, nil), ("99999999", nil, nil, nil),
    ] as [(String, String?, String?, String?)])
  func partialDays(text: String, earliest: String?, latest: String?, day: String?) throws {
    let reading = try Reading(SampleOffers.file([SampleOffers.formation(start: text, end: "20300101")]))
    let start = try #require(reading.offers.first?.actions.first?.sessions.first).start
    #expect(start?.earliest?.iso == earliest)
    #expect(start?.latest?.iso == latest)
    #expect(start?.day?.iso == day)
  }

  @Test(
    "prices are read as producers write them",
    arguments: [
      ("1250", 125_000), ("1250.5", 125_050), ("1250,00", 125_000), ("1 250,00 €", 125_000), ("-", nil), ("0", 0),
    ] as [(String, Int64?)])
  func prices(text: String, cents: Int64?) throws {
    let reading = try Reading(SampleOffers.file([SampleOffers.formation(price: text)]))
    #expect(try #require(reading.offers.first?.actions.first).price == cents.map { Amount(minor: $0, unit: .ofOffers) })
  }

  @Test("a price that could mean two things is a fault", arguments: ["1.250", "12x", "-5", "1e3"])
  func unclearPrices(text: String) throws {
    #expect(
      try Reading(SampleOffers.file([SampleOffers.formation(price: text)])).faults.map(\.code) == [.priceUnreadable])
  }

  @Test("a file cut in the middle keeps the offers that were whole and says where it stops")
  func cut() throws {
    let text = SampleOffers.file([SampleOffers.formation(), SampleOffers.formation(), SampleOffers.formation()])
    let reading = try Reading(String(text.prefix(text.count * 4 / 5)))
    #expect(reading.offers.count == 2)
    #expect(reading.summary.faults.map(\.code) == [.documentMalformed])
    #expect(try #require(reading.summary.faults.first).line > 100)
  }

  @Test("what the system cannot give is told with its reason, not as a fault of the document")
  func unreadable() throws {
    // A folder is opened like a file, and cannot be read like one.
    let summary = try LHEOReader().read(path: NSTemporaryDirectory()) { _ in true }
    #expect(summary.faults.map(\.code) == [.documentUnreadable])
    #expect(try #require(summary.faults.first).message.contains(String(cString: strerror(EISDIR))))
  }

  @Test("the document as JSON gives the same offer back")
  func json() throws {
    let offer = try #require(try Reading(SampleOffers.file([SampleOffers.formation()])).offers.first)
    let data = Data(offer.json())
    #expect(try JSONDecoder().decode(Offer.self, from: data) == offer)
  }
}

/// What a reading gave, gathered.
struct Reading {
  var offers: [Offer] = []
  var faults: [LHEOFault] = []
  var summary = LHEOReader.Summary()

  init(_ text: String) throws {
    let box = Box()
    summary = try LHEOReader().read(bytes: Array(text.utf8)) { item in
      switch item {
      case .offer(let offer, _): box.offers.append(offer)
      case .refused(_, _, let faults): box.faults += faults
      }
      return true
    }
    offers = box.offers
    faults = box.faults
  }

  private final class Box {
    var offers: [Offer] = []
    var faults: [LHEOFault] = []
  }
}
