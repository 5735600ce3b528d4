import LearningAccount
import Testing

/// The words of the shipped scheme that other people's software uses: the explain contract fixes them.
@Suite("The words and units of France's account")
struct FrenchWordsTests {
  private let header = France.scheme.header
  private var words: Vocabulary { header.vocabulary }

  @Test("it is called by its names, in its time, since the account exists")
  func names() throws {
    #expect(header.id == "france-cpf")
    #expect(header.names["fr"] == "Compte personnel de formation")
    #expect(header.names["en"] == "Personal training account")
    #expect(header.names["ar"] == "الحساب الشخصي للتكوين")
    #expect(header.names.count == 3)
    #expect(header.timeZone == "Europe/Paris")
    #expect(header.opens.iso == "2015-01-01")
    #expect(throws: SchemeError.self) { try France.scheme.at(try #require(Day("2014-12-31"))) }
  }

  @Test("euros have two decimals and are what a training costs, hours have none")
  func units() {
    #expect(header.units == [Unit(code: "EUR", decimals: 2), Unit(code: "hour", decimals: 0)])
    #expect(header.primaryUnit.code == "EUR")
  }

  @Test("what a training, a right, a third party and a holder may be")
  func price() {
    #expect(
      words.trainingKinds == [
        "rncp", "rs", "skillsAssessment", "vae", "drivingLicenceLight", "drivingLicenceHeavy", "businessCreation",
      ])
    #expect(words.certificationMarks == ["cleA"])
    #expect(
      words.lotSources == [
        "accrual", "convertedHours", "employerEndowment", "corrective", "performanceAgreement", "agreement",
        "accident", "prevention",
      ])
    #expect(words.accrualSource == "accrual")
    #expect(words.thirdPartyKinds == ["employer", "opco", "franceTravail", "region", "state", "other"])
    #expect(words.fundersOnInstruction == ["franceTravail"])
    #expect(words.holderStatuses == ["employee", "selfEmployed", "jobseeker", "publicAgent"])
  }

  @Test("what may be said of a holder and of a year, and with which figure")
  func accrual() {
    #expect(words.holderTraits == ["lowSkilled", "disabledWorker", "fullPension"])
    #expect(words.selfDeclaredTraits == ["lowSkilled"])
    #expect(
      words.activities == [
        ActivityKind(id: "employee", figure: .workTime), ActivityKind(id: "apprentice", figure: .workTime),
        ActivityKind(id: "selfEmployed", figure: .paidPeriod), ActivityKind(id: "esat", figure: .none),
        ActivityKind(id: "publicAgent", figure: .categorisedShare, categories: ["A", "B", "C"]),
      ])
  }

  @Test("who acts on a deadline, and what may follow")
  func deadlines() {
    #expect(words.actors == ["holder", "organisation", "funder", "operator"])
    #expect(words.consequences == ["cancelled", "granted", "rightLost", "late", "validated"])
  }

  @Test("the territories are those whose holidays are published, and the mainland counts where there is no place")
  func territories() {
    #expect(
      Set(words.territories) == [
        "metropole", "alsace-moselle", "guadeloupe", "guyane", "la-reunion", "martinique", "mayotte",
        "nouvelle-caledonie", "polynesie-francaise", "saint-barthelemy", "saint-martin", "saint-pierre-et-miquelon",
        "wallis-et-futuna",
      ])
    #expect(words.territories.count == 13)
    #expect(words.remoteTerritory == "metropole")
  }
}
