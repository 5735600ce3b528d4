import HouseTesting
import LearningAccount
import Testing

@testable import Demo
@testable import Offers

@Suite("The demo's country") struct DemoCountryTests {
  static let scheme = Result { try France.scheme() }
  static let start = Day("2026-09-01")!
  static let country = Result { try DemoCountry(start: start, scheme: scheme.get()) }

  private let country: DemoCountry
  private let scheme: Scheme

  init() throws {
    country = try Self.country.get()
    scheme = try Self.scheme.get()
  }

  @Test("has 2 000 offers of 60 organisations and 300 holders, five of them with a story")
  func sizes() {
    #expect(country.offers.count == 2000)
    #expect(country.organisations.count == 60)
    #expect(Set(country.offers.map(\.organisation)).count == 60)
    #expect(country.holders.count == 300)
    #expect(country.holders.compactMap(\.story).count == 5)
  }

  @Test("is the same for the same seed, and another for another seed")
  func seeds() throws {
    let again = try DemoCountry(start: Self.start, scheme: scheme)
    let other = try DemoCountry(seed: 2, start: Self.start, scheme: scheme)
    #expect(again.offers.map(\.offer) == country.offers.map(\.offer))
    #expect(again.holders.map(\.nir) == country.holders.map(\.nir))
    #expect(again.files.map(\.holder) == country.files.map(\.holder))
    #expect(other.holders.map(\.birthName) != country.holders.map(\.birthName))
  }

  @Test("holds files of every fate, and the cast has several")
  func fates() {
    #expect(Set(country.files.map(\.fate)) == Set(DemoFate.allCases))
    #expect(country.files.count > 140)
    #expect(Set(country.files.map(\.holder)).isSuperset(of: 0..<5))
  }

  @Test("its numbers are valid, distinct, nobody's, and agree with the birth dates")
  func numbers() {
    #expect(Set(country.holders.map(\.nir.normalized)).count == 300)
    for holder in country.holders {
      #expect(holder.nir.agrees(with: holder.birthDate))
      #expect(holder.nir.commune.hasSuffix("99"))
      #expect(holder.years.allSatisfy { $0.year < 2026 && $0.year >= 2019 })
    }
    #expect(Set(country.holders.map(\.email)).count == 300)
  }

  @Test("its offers can be asked for: a title, a price, a place, days in order, a known kind")
  func offers() {
    #expect(Set(country.offers.compactMap(\.offer.number)).count == 2000)
    for made in country.offers {
      let action = made.offer.actions[0]
      #expect(!made.offer.title.isEmpty && (action.price?.minor ?? 0) > 10_000)
      #expect(scheme.vocabulary.trainingKinds.contains(made.actionType))
      #expect(scheme.workingDays(made.territory) != nil)
      for session in action.sessions {
        let (first, last) = (session.start?.day, session.end?.day)
        #expect(first != nil && last != nil && first! <= last!)
      }
      #expect(action.sessions.contains { ($0.start?.day).map { $0 > Self.start.adding(days: 20) } ?? false })
    }
  }

  @Test("SIRET numbers pass the Luhn sum and are of a range that is never given")
  func organisations() {
    for organisation in country.organisations {
      #expect(organisation.siret.hasPrefix("0000") && organisation.siret.utf8.count == 14)
      #expect(luhn(organisation.siret) && luhn(String(organisation.siret.prefix(9))))
      #expect(organisation.activityNumber.utf8.count == 11)
    }
    #expect(Set(country.organisations.map(\.siret)).count == 60)
  }

  @Test("the steps of a file are in order, and all before the demo begins")
  func steps() {
    for file in country.files {
      let times = file.steps.map { Int($0.day.number) * 86_400 + $0.secondsOfDay }
      #expect(times == times.sorted() && Set(times).count == times.count, "\(file.fate)")
      #expect(times.allSatisfy { $0 < Int(Self.start.number) * 86_400 + DemoCountry.startSeconds }, "\(file.fate)")
    }
  }

  private func luhn(_ digits: String) -> Bool {
    let sum = digits.reversed().enumerated().reduce(0) { sum, entry in
      let figure = entry.element.wholeNumberValue! * (entry.offset % 2 + 1)
      return sum + (figure > 9 ? figure - 9 : figure)
    }
    return sum % 10 == 0
  }
}
