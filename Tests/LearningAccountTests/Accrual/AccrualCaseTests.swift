import LearningAccount
import Testing

@Suite("Every worked case of the accrual contract")
struct AccrualCaseTests {
  static let cases = Case.all("accrual")

  @Test("all cases are there")
  func present() { #expect(Self.cases.count == 60) }

  @Test("the answer holds what the case says", arguments: cases)
  func answer(_ worked: Case) throws {
    let scheme = France.scheme
    let question = try AccrualQuestion(CaseFields(object: worked.question), scheme)
    let answer = try Accrual.decide(question, scheme)
    let expected = CaseFields(object: worked.answer)
    #expect(answer.credit.decimal == (try expected.text("credit")))
    #expect(answer.computed.decimal == (try expected.text("computed")))
    #expect(answer.ceiling?.decimal == (try expected.text("ceiling")))
    #expect(answer.credit.unit.code == (try expected.text("unit")))
    #expect(!answer.reasons.isEmpty)
  }
}

extension AccrualQuestion {
  init(_ fields: CaseFields, _ scheme: Scheme) throws {
    let unit = try #require(scheme.units[fields.text("unit")])
    let traits = try scheme.vocabulary.holderTraits.filter { try fields.flag($0) }
    self.init(
      year: try fields.number("year"), unit: unit, birthYear: try fields.day("birthDate").year,
      accruedBalance: try fields.amount("accruedBalance", unit),
      activities: try fields.objects("activities").map { try Activity($0, scheme) }, traits: Set(traits))
  }
}

extension Activity {
  init(_ fields: CaseFields, _ scheme: Scheme) throws {
    let kind = try #require(scheme.vocabulary.activity(fields.text("kind")))
    self.init(kind: kind.id, figure: try Figure(fields, kind.figure))
  }
}

extension Activity.Figure {
  init(_ fields: CaseFields, _ form: ActivityKind.Figure) throws {
    switch form {
    case .workTime: self = .workTime(try WorkTime(fields))
    case .paidPeriod:
      self = .paidPeriod(
        from: try fields.day("from"), to: try fields.day("to"), contributionPaid: try fields.flag("contributionPaid"))
    case .categorisedShare:
      self = .categorisedShare(
        try fields.proportion("workShare"), imposedPartTime: try fields.flag("imposedPartTime"),
        category: try fields.text("category"))
    case .none: self = .none
    }
  }
}

extension WorkTime {
  init(_ fields: CaseFields) throws {
    if fields.has("workShare") {
      self = .share(try fields.proportion("workShare"))
    } else if fields.has("hours") {
      self = .hours(try fields.proportion("hours"))
    } else {
      self = .days(try fields.proportion("days"))
    }
  }
}
