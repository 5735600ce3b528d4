import LearningAccount
import Testing

@Suite("Every worked case of the cancellation contract")
struct CancellationCaseTests {
  static let cases = Case.all("cancel")

  @Test("all cases are there")
  func present() { #expect(Self.cases.count == 60) }

  @Test("the answer holds what the case says", arguments: cases)
  func answer(_ worked: Case) throws {
    let scheme = France.scheme
    let answer = try Cancellation.decide(CancellationQuestion(CaseFields(object: worked.question), scheme), scheme)
    let expected = CaseFields(object: worked.answer)
    for (name, given) in answer.texts { #expect(given == (try expected.text(name)), "\(name)") }
    let parties = try expected.objects("thirdParties")
    #expect(answer.thirdParties.map(\.returned.decimal) == (try parties.map { try $0.text("returned") }))
    #expect(answer.thirdParties.map(\.debited.decimal) == (try parties.map { try $0.text("debited") }))
    #expect(!answer.reasons.isEmpty)
  }
}

extension CancellationAnswer {
  fileprivate var texts: [(String, String?)] {
    [
      ("case", code), ("withdrawUntil", withdrawUntil.map(WorkedCases.endOfDay)),
      ("freeUntil", freeUntil.map(WorkedCases.endOfDay)), ("rightsReturned", rightsReturned.decimal),
      ("rightsDebited", rightsDebited.decimal), ("ownRefunded", ownRefunded.decimal),
      ("ownCreditNote", ownCreditNote.decimal), ("ownKept", ownKept.decimal),
      ("toOrganisation", toOrganisation.decimal),
    ]
  }
}

extension CancellationQuestion {
  init(_ fields: CaseFields, _ scheme: Scheme) throws {
    let unit = scheme.primaryUnit
    let parties = fields.has("thirdParties") ? try fields.objects("thirdParties") : []
    self.init(
      acceptedOn: try #require(WorkedCases.day(fields.text("acceptedAt"))), startsOn: try fields.day("startsOn"),
      endsOn: try fields.day("endsOn"), enteredOn: fields.isNull("enteredOn") ? nil : try fields.day("enteredOn"),
      at: try #require(WorkedCases.day(fields.text("at"))),
      by: try #require(CancellationParty(rawValue: fields.text("by"))), forceMajeure: try fields.flag("forceMajeure"),
      attendedShare: fields.isNull("attendedShare") ? nil : try fields.proportion("attendedShare"),
      resumeProposed: fields.isNull("resumeProposed") ? false : try fields.flag("resumeProposed"),
      territory: try fields.text("territory"), price: try fields.amount("price", unit),
      rights: try fields.amount("rights", unit), own: try fields.amount("own", unit),
      thirdParties: try parties.map { try $0.amount("amount", unit) })
  }
}
