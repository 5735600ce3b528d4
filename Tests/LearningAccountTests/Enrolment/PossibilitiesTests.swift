import Testing

@testable import LearningAccount

@Suite("What somebody could do with a file now")
struct PossibilitiesTests {
  private static let states = EnrolmentTableTests.everyState

  /// From the day after the request to well after the training, each side of every limit.
  private static let days = [
    "2026-09-02", "2026-09-17", "2026-09-18", "2026-09-23", "2026-09-24", "2026-10-04", "2026-10-05", "2026-10-06",
    "2026-11-13", "2026-11-14", "2026-12-31",
  ].compactMap { Day($0) }

  /// The same state with other trainings, other holders' money and other days; one is enough where the table has no way.
  private static func samples(_ state: EnrolmentState) -> [SampleFile] {
    guard EnrolmentTable.goesOn(state) else { return [SampleFile(state: state)] }
    return days.flatMap { today -> [SampleFile] in
      var plain = SampleFile(state: state)
      plain.today = today
      var helped = plain
      (helped.region, helped.prerequisites, helped.rights) = (40_000, true, 0)
      var busy = plain
      busy.openRequests = 9
      var restricted = plain
      restricted.actionType = "drivingLicenceLight"
      var opened = restricted
      opened.region = 40_000
      var closed = plain
      closed.actionType = "businessCreation"
      return [plain, helped, busy, restricted, opened, closed]
    }
  }

  private static let details = ["2026-09-02", "2026-10-04", "2026-10-05", "2026-10-20", "2026-11-13", "2026-12-31"]
    .compactMap { Day($0) }

  /// Details of all sorts; a funder acts for nobody but itself.
  private static func commands(_ kind: EnrolmentCommand.Kind) -> [EnrolmentCommand] {
    switch kind {
    case .request: [.request]
    case .acknowledge: [.acknowledge]
    case .refuse: RefusalGround.allCases.map { .refuse($0, words: nil) }
    case .propose: details.flatMap { start in details.map { .propose(startsOn: start, endsOn: $0) } }
    case .accept: [.accept]
    case .pay: [.pay]
    case .decline: [.decline]
    case .withdraw: [.withdraw]
    case .cancel: [.cancel]
    case .cancelSession: [.cancelSession]
    case .declareNoShow: [.declareNoShow]
    case .lapse: lapses
    case .declareEntry: details.map { .declareEntry(on: $0) }
    case .declareExit: details.map { .declareExit(on: $0, .whole) }
    case .topUp:
      [1, 40_000].map { .topUp(TopUp(funder: SampleFile.funder, kind: "region", amount: SampleFile.euros($0))) }
    case .takeBackTopUp: [.takeBackTopUp(funder: SampleFile.funder)]
    }
  }

  private static let lapses: [EnrolmentCommand] = [
    DeadlineCode.acknowledge, .answer, .accept, .pay, .withdraw, .cancelFree, .declareEntry, .declareExit, .hold,
    .validateService,
  ].map { .lapse($0) }

  private func refusal(_ command: EnrolmentCommand, _ sample: SampleFile, _ actor: Actor) throws -> Refusal? {
    do {
      _ = try sample.decide(command, by: actor)
      return nil
    } catch let refusal as Refusal { return refusal }
  }

  @Test("is what the decision itself answers, in every state, for everybody, with any details", arguments: states)
  func agrees(state: EnrolmentState) throws {
    for sample in Self.samples(state) {
      for actor in Actor.allCases {
        let possibilities = try sample.possibilities(for: actor)
        for kind in EnrolmentCommand.Kind.allCases {
          try agrees(possibilities.all.filter { $0.kind == kind }, kind, sample, actor)
        }
      }
    }
  }

  private func agrees(
    _ found: [Possibility], _ kind: EnrolmentCommand.Kind, _ sample: SampleFile, _ actor: Actor
  ) throws {
    let refusals = try Self.commands(kind).map { try refusal($0, sample, actor) }
    let place: Comment = "\(sample.state) \(actor) \(kind) \(sample.today.iso) \(sample.actionType)"
    // What is not listed is nobody's, or somebody else's, whatever its details.
    if found.isEmpty {
      #expect(refusals.allSatisfy { ["file.notInThisState", "file.notYours"].contains($0?.reason.code) }, place)
    }
    for possibility in found {
      #expect(try refusal(possibility.command, sample, actor) == possibility.refusal, place)
      #expect(possibility.isAllowed || refusals.allSatisfy { $0 != nil }, place)
    }
    // The clock has a possibility for each deadline; nobody else has two of one kind.
    let allowed = found.filter(\.isAllowed).count
    #expect(found.count <= 1 || kind == .lapse, place)
    if kind == .lapse { #expect(allowed == refusals.filter { $0 == nil }.count, place) }
  }

  @Test("costs what the decision costs, and leads where it leads", arguments: states)
  func leads(state: EnrolmentState) throws {
    for sample in Self.samples(state) {
      for actor in Actor.allCases {
        for possibility in try sample.possibilities(for: actor).all {
          guard case .success(let shown) = possibility.outcome else { continue }
          let decided = try sample.decide(possibility.command, by: actor)
          #expect(possibility.cost == decided.cost && shown.enrolment == decided.enrolment)
          #expect(shown.movements == decided.movements && shown.deadlines == decided.deadlines)
          #expect(shown.split?.parts == decided.split?.parts && shown.reasons == decided.reasons)
        }
      }
    }
  }

  @Test("every row that asks who pays is decided by the split that the page shows")
  func splits() throws {
    for row in EnrolmentTable.transitions {
      let asks = [EnrolmentCommand.Kind.request, .accept].contains(row.command)
      #expect(row.turnsOnSplit == asks, "\(row.from) \(row.command)")
    }
    let proposed = SampleFile(state: EnrolmentState(.proposed))
    let holder = try proposed.possibilities(for: .holder)
    let accepted = try proposed.decide(.accept, by: .holder)
    #expect(accepted.split?.payers == holder.split?.payers && holder.split?.payers != nil)
    #expect(accepted.enrolment.ownShare == holder[.accept]?.cost)
    #expect(try proposed.decide(.decline, by: .holder).split == nil)
    // Nobody else learns what rights a holder has, and once it is fixed there is nothing to split.
    for actor in [Actor.organisation, .funder, .clock] {
      #expect(try proposed.possibilities(for: actor).split == nil)
    }
    for state in [EnrolmentState(.awaitingPayment), EnrolmentState(.accepted), EnrolmentState(.declined)] {
      #expect(try SampleFile(state: state).possibilities(for: .holder).split == nil)
    }
  }

  struct Limit: Sendable, CustomTestStringConvertible {
    let kind: EnrolmentCommand.Kind
    let by: Actor
    let state: EnrolmentState
    let last: String
    let isAllowedUntil: Bool
    let code: String
    let remedy: String
    var testDescription: String { "\(kind)" }
  }

  @Test(
    "a limit of days refuses on one side of it, and says which day would change that",
    arguments: [
      Limit(
        kind: .withdraw, by: .holder, state: EnrolmentState(.accepted), last: "2026-09-17", isAllowedUntil: true,
        code: "file.withdrawalOver", remedy: "file.cancelInstead"),
      Limit(
        kind: .declareEntry, by: .organisation, state: EnrolmentState(.accepted), last: "2026-10-04",
        isAllowedUntil: false, code: "file.entryDay", remedy: "file.declareFrom"),
      Limit(
        kind: .declareNoShow, by: .organisation, state: EnrolmentState(.accepted), last: "2026-10-05",
        isAllowedUntil: false, code: "file.noShowTooEarly", remedy: "file.noShowFrom"),
      Limit(
        kind: .pay, by: .holder, state: EnrolmentState(.awaitingPayment), last: "2026-10-04", isAllowedUntil: true,
        code: "file.sessionStarted", remedy: "file.chooseLater"),
    ])
  func limits(limit: Limit) throws {
    let last = try #require(Day(limit.last))
    for (day, isAllowed) in [(last, limit.isAllowedUntil), (last.adding(days: 1), !limit.isAllowedUntil)] {
      var sample = SampleFile(state: limit.state)
      sample.today = day
      let found = try sample.possibilities(for: limit.by)
      let possibility = try #require(found[limit.kind])
      #expect(possibility.isAllowed == isAllowed && found.allows(limit.kind) == isAllowed)
      #expect(possibility.refusal?.reason.code == (isAllowed ? nil : limit.code))
      #expect(possibility.refusal?.remedy?.code == (isAllowed ? nil : limit.remedy))
      #expect((possibility.cost == nil) == !isAllowed)
    }
  }

  @Test("only a training with prerequisites can be acknowledged; only a funder who added takes back, and once")
  func facts() throws {
    var sample = SampleFile(state: EnrolmentState(.requested))
    #expect(try sample.possibilities(for: .organisation)[.acknowledge]?.refusal?.reason.code == "file.noPrerequisites")
    #expect(try sample.possibilities(for: .funder).allows(.topUp))
    #expect(try sample.possibilities(for: .funder)[.takeBackTopUp]?.refusal?.reason.code == "file.notToppedUp")
    (sample.prerequisites, sample.region) = (true, 40_000)
    #expect(try sample.possibilities(for: .organisation).allows(.acknowledge))
    #expect(try sample.possibilities(for: .funder)[.topUp]?.refusal?.remedy?.code == "file.takeBackFirst")
    #expect(try sample.possibilities(for: .funder).allows(.takeBackTopUp))
    let nobody = try sample.file.possibilities(for: .funder, at: sample.now, facts: sample.facts, scheme: France.scheme)
    #expect(nobody.all.isEmpty)
  }

  @Test("the days of a proposal are those that were asked for, or the first that the law allows")
  func proposal() throws {
    var sample = SampleFile(state: EnrolmentState(.requested))
    #expect(
      try sample.possibilities(for: .organisation)[.propose]?.command
        == .propose(startsOn: SampleFile.starts, endsOn: SampleFile.ends))
    sample.today = try #require(Day("2026-11-09"))
    let earliest = try #require(try sample.file.earliestStart(ifAnsweredAt: sample.now, scheme: France.scheme))
    #expect(earliest > SampleFile.ends)
    let late = try sample.possibilities(for: .organisation)
    #expect(late[.propose]?.command == .propose(startsOn: earliest, endsOn: earliest) && late.allows(.propose))
  }
}
