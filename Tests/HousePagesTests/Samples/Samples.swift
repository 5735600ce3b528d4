import LearningAccount
import Words

@testable import Site

/// Believable values for every page: Amina, a pastry cook's training in Nancy, and what may happen to it.
enum Samples {
  static let euro = Unit(code: "EUR", decimals: 2)

  static func euros(_ cents: Int64) -> Amount { Amount(minor: cents, unit: euro) }
  static func day(_ text: String) -> Day { Day(text)! }
  static func moment(_ text: String, _ hour: Int, _ minute: Int) -> LocalMoment {
    LocalMoment(day: day(text), hour: hour, minute: minute)
  }

  static let today = day("2026-11-23")

  static let halfTime = Reason(
    "sample.unknown", ["since": .day(day("2019-01-01"))],
    source: LegalReference(
      text: "Code du travail, article R6323-1",
      link: "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006072050/"))

  static let withdrawal = Reason(
    "deadline.holder.withdraw.calendarDays",
    ["count": .count(14), "from": .day(day("2026-11-04")), "day": .day(day("2026-11-18"))],
    source: LegalReference(text: "Code de la consommation, article L221-18"), confidence: .disputed)

  static let split = PaySplit(
    shares: [(.rights, euros(165_000)), (.own, euros(15_000))], price: euros(180_000), reasons: [halfTime])

  static let splitOfThree = PaySplit(
    shares: [(.rights, euros(150_000)), (.thirdParty("Région Grand Est"), euros(40_000)), (.own, euros(20_000))],
    price: euros(210_000), reasons: [halfTime])

  static func file(_ status: EnrolmentStatus, deadline: String? = "2026-11-25") -> EnrolmentSummary {
    EnrolmentSummary(
      id: 7001, account: 42, title: "Titre professionnel Pâtissier", organisation: "Atelier des Halles",
      holder: "Amina Benali", place: "Nancy", startsOn: day("2027-01-11"), endsOn: day("2027-03-30"), hours: 420,
      status: status, deadline: deadline.map(day))
  }

  static let steps = [
    EnrolmentMilestone(.requested, .done, day("2026-11-02")), EnrolmentMilestone(.proposed, .done, day("2026-11-03")),
    EnrolmentMilestone(.accepted, .done, day("2026-11-04")), EnrolmentMilestone(.entry, .current, day("2027-01-11")),
    EnrolmentMilestone(.end, .ahead, day("2027-03-30")), EnrolmentMilestone(.review, .ahead),
  ]

  static let ends = EndLine(
    from: day("2026-11-04"), today: today,
    stretches: [
      .init(through: day("2026-12-29"), cost: .nothing),
      .init(through: day("2027-01-11"), cost: .loss(rights: euros(165_000), creditNote: euros(15_000), kept: euros(0))),
      .init(through: day("2027-03-30"), cost: .byAttendance, hasEntered: true),
    ])

  static let ending = try! Cancellation.decide(
    CancellationQuestion(
      acceptedOn: day("2026-11-04"), startsOn: day("2027-01-11"), endsOn: day("2027-03-30"), at: day("2027-01-04"),
      by: .holder, territory: "metropole", price: euros(180_000), rights: euros(165_000), own: euros(15_000)), scheme)

  static let history = [
    HistoryLine(kind: "accept", at: moment("2026-11-04", 18, 5), author: .you),
    HistoryLine(
      kind: "propose", arguments: ["start": .day(day("2027-01-11")), "end": .day(day("2027-03-30"))],
      at: moment("2026-11-03", 9, 0), author: .named("Atelier des Halles")),
    HistoryLine(kind: "request", at: moment("2026-11-02", 21, 40), author: .you),
  ]
}
