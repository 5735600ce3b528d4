import LearningAccount
import Testing

private func day(_ text: String) -> Day { Day(text)! }

@Suite("Deadlines") struct DeadlinesTests {
  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    struct Question: Decodable, Sendable {
      let requestedAt: String
      let prerequisites, franceTravail: Bool
      let answeredAt, acceptedAt, startsOn, endsOn, enteredOn, exitedOn, serviceDoneAt: String?
      let territory: String?
    }
    struct Answer: Decodable, Sendable {
      let deadlines: [String: String]
      let earliestStart: String?
    }
    let question: Question
    let answer: Answer
    var testDescription: String { question.requestedAt }
  }

  static let cases = WorkedCases.load("deadlines", as: Case.self)

  @Test("all sixty worked cases are read")
  func casesAreThere() { #expect(Self.cases.count == 60) }

  @Test("a worked case has its deadlines and its earliest start, and a reason", arguments: cases)
  func workedCase(_ given: Case) throws {
    let question = given.question
    let facts = DeadlineFacts(
      requested: try #require(WorkedCases.day(question.requestedAt)), prerequisites: question.prerequisites,
      askedFunders: question.franceTravail ? ["franceTravail"] : [], answered: WorkedCases.day(question.answeredAt),
      accepted: WorkedCases.day(question.acceptedAt), startsOn: question.startsOn.flatMap { Day($0) },
      endsOn: question.endsOn.flatMap { Day($0) }, exitedOn: question.exitedOn.flatMap { Day($0) },
      serviceDone: WorkedCases.day(question.serviceDoneAt), territory: question.territory ?? "metropole")
    let answer = try Deadlines.decide(facts, France.scheme)
    let found = Dictionary(
      uniqueKeysWithValues: answer.deadlines.map { ($0.code.description, WorkedCases.endOfDay($0.day)) })
    #expect(found == given.answer.deadlines)
    #expect(answer.earliestStart?.iso == given.answer.earliestStart)
    #expect(!answer.reasons.isEmpty)
  }

  @Test("a file through its whole life has every deadline, in order, with who must act and what follows")
  func wholeLife() throws {
    let facts = DeadlineFacts(
      requested: day("2026-03-02"), prerequisites: true, askedFunders: ["franceTravail"], answered: day("2026-03-05"),
      accepted: day("2026-03-06"), startsOn: day("2026-05-11"), endsOn: day("2026-06-30"),
      serviceDone: day("2026-07-01"), territory: "metropole")
    let answer = try Deadlines.decide(facts, France.scheme)
    let lines = answer.deadlines.map { "\($0.day.iso) \($0.code) \($0.actor) \($0.consequence)" }
    let expected = [
      "2026-03-04 organisation.acknowledge organisation cancelled", "2026-03-11 holder.accept holder cancelled",
      "2026-03-16 franceTravail.answer funder granted", "2026-03-20 holder.withdraw holder rightLost",
      "2026-04-01 organisation.answer organisation cancelled", "2026-04-27 holder.cancelFree holder rightLost",
      "2026-05-15 organisation.declareEntry organisation late", "2026-07-03 organisation.declareExit organisation late",
      "2026-07-08 operator.validateService operator validated", "2026-08-07 operator.pay operator late",
    ]
    #expect(lines == expected)
    #expect(answer.earliestStart == day("2026-03-31"))
  }

  @Test("a deadline is there as soon as its event is known, and only then")
  func onlyKnownEvents() throws {
    let facts = DeadlineFacts(requested: day("2026-03-02"), territory: "metropole")
    let answer = try Deadlines.decide(facts, France.scheme)
    #expect(answer.deadlines.map(\.code.description) == ["organisation.answer"])
    #expect(
      answer.deadlines.map { "\($0.day.iso) \($0.actor) \($0.consequence)" } == ["2026-03-04 organisation cancelled"])
    #expect(answer.earliestStart == nil)
    var started = facts
    started.startsOn = day("2026-05-11")
    let codes = try Deadlines.decide(started, France.scheme).deadlines.map(\.code.description)
    #expect(codes == ["organisation.answer", "organisation.declareEntry"])
  }

  @Test("deadlines of one day stand in the order of the contract")
  func sameDay() throws {
    let facts = DeadlineFacts(
      requested: day("2026-03-02"), askedFunders: ["franceTravail"], answered: day("2026-03-10"), territory: "metropole"
    )
    let answer = try Deadlines.decide(facts, France.scheme)
    #expect(
      answer.deadlines.map(\.code.description) == ["organisation.answer", "franceTravail.answer", "holder.accept"])
    #expect(answer.day(.accept) == answer.day(DeadlineCode("franceTravail.answer")))
  }

  @Test("a withdrawal that would end on a day of rest ends on the next working day, and says so")
  func movedWithdrawal() throws {
    // 17 April 2026 + 14 days is 1 May, a Friday.
    let facts = DeadlineFacts(requested: day("2026-04-15"), accepted: day("2026-04-17"), territory: "metropole")
    let answer = try Deadlines.decide(facts, France.scheme)
    #expect(answer.day(.withdraw) == day("2026-05-04"))
    let moved = try #require(answer.reasons.first { $0.code == "deadline.moved" })
    #expect(moved.arguments == ["unmoved": .day(day("2026-05-01")), "day": .day(day("2026-05-04"))])
  }

  @Test(
    "no earliest start was set before 10 June 2021",
    arguments: [("2021-06-09", nil), ("2021-06-10", "2021-06-25")] as [(String, String?)])
  func earliestStartSince(answered: String, earliest: String?) throws {
    let facts = DeadlineFacts(requested: day("2021-06-01"), answered: day(answered), territory: "metropole")
    #expect(try Deadlines.decide(facts, France.scheme).earliestStart?.iso == earliest)
  }

  @Test("the holidays of the session's territory count")
  func territories() throws {
    var facts = DeadlineFacts(requested: day("2026-12-24"), territory: "metropole")
    #expect(try Deadlines.decide(facts, France.scheme).day(.answer) == day("2026-12-29"))
    facts.requested = day("2026-04-02")
    #expect(try Deadlines.decide(facts, France.scheme).day(.answer) == day("2026-04-07"))
    facts.territory = "alsace-moselle"
    #expect(try Deadlines.decide(facts, France.scheme).day(.answer) == day("2026-04-08"))
    facts.territory = "atlantis"
    let unknown = #expect(throws: BadInput.self) { try Deadlines.decide(facts, France.scheme) }
    #expect(unknown?.field == "territory")
  }
}

@Suite("Free ends of a file") struct FreeEndsTests {
  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    struct Question: Decodable, Sendable {
      let acceptedAt, startsOn: String
      let territory: String?
    }
    struct Answer: Decodable, Sendable { let withdrawUntil, freeUntil: String }
    let question: Question
    let answer: Answer
    var testDescription: String { "\(question.acceptedAt), starts \(question.startsOn)" }
  }

  static let cases = WorkedCases.load("cancel", as: Case.self)

  @Test("all sixty worked cases are read")
  func casesAreThere() { #expect(Self.cases.count == 60) }

  @Test("a worked case may be ended free of charge until its days", arguments: cases)
  func workedCase(_ given: Case) throws {
    let accepted = try #require(WorkedCases.day(given.question.acceptedAt))
    let startsOn = try #require(Day(given.question.startsOn))
    let territory = given.question.territory ?? "metropole"
    let withdrawal = try Deadlines.withdrawUntil(accepted: accepted, territory: territory, France.scheme)
    let free = try Deadlines.freeUntil(
      accepted: accepted, startsOn: startsOn, territory: territory, France.scheme)
    #expect(withdrawal.map(WorkedCases.endOfDay) == given.answer.withdrawUntil)
    #expect(free.map(WorkedCases.endOfDay) == given.answer.freeUntil)
  }

  @Test("the last free day leaves more than seven working days ahead, the next day does not")
  func lastFreeDay() throws {
    let calendar = try #require(France.scheme.workingDays("metropole"))
    for number in day("2026-01-01").number...day("2027-12-31").number {
      let start = Day(number: number)
      let free = try Deadlines.freeUntil(
        accepted: day("2025-12-01"), startsOn: start, territory: "metropole", France.scheme)
      let last = try #require(free)
      #expect(calendar.count(after: last, through: start) > 7)
      #expect(calendar.count(after: last.adding(days: 1), through: start) <= 7)
    }
  }
}
