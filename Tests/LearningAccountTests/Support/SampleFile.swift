import LearningAccount

/// A training of 1 800 € from 5 October to 13 November 2026 in any state of its life, asked for on 1 September, with
/// whatever lies in its holder's account.
struct SampleFile {
  var state: EnrolmentState
  var actionType = "rncp"
  var prerequisites = false
  var today = Day("2026-09-07")!
  /// Cents of accrued rights.
  var rights: Int64 = 300_000
  /// Cents of a region's, waiting for the file or a part of what pays it.
  var region: Int64?
  var openRequests = 0

  static let funder: Int64 = 77
  static let starts = Day("2026-10-05")!
  static let ends = Day("2026-11-13")!
  static func euros(_ cents: Int64) -> Amount { Amount(minor: cents, unit: France.euro) }
  static func moment(_ day: Day) -> Moment {
    Moment(instant: Instant(milliseconds: Int64(day.number) * 86_400_000 + 43_200_000), day: day)
  }

  var now: Moment { Self.moment(today) }

  /// Whether the holder has accepted, so that who pays what is fixed.
  private var isAccepted: Bool {
    ![.draft, .requested, .acknowledged, .proposed].contains(state.contract) && !isEndedBefore
  }

  private var isEndedBefore: Bool {
    [.refused, .unanswered, .requestWithdrawn, .declined, .notAccepted, .refusedByFunder].contains(state.contract)
  }

  private var hasEntered: Bool { [.inTraining, .serviceDeclared, .serviceDone].contains(state.execution) }
  private var hasLeft: Bool { [.serviceDeclared, .serviceDone].contains(state.execution) }

  var file: Enrolment {
    Enrolment(
      account: 5, id: 8,
      terms: TrainingTerms(
        organisation: 500, actionType: actionType, price: Self.euros(180_000), startsOn: Self.starts,
        endsOn: Self.ends, prerequisites: prerequisites, territory: "metropole"),
      holderStatus: "employee", state: state, requested: Self.moment(Day("2026-09-01")!),
      answered: state.contract == .requested ? nil : Self.moment(Day("2026-09-02")!),
      accepted: isAccepted ? Self.moment(Day("2026-09-03")!) : nil, enteredOn: hasEntered ? Self.starts : nil,
      exitedOn: hasLeft ? Self.ends : nil, serviceDeclared: hasLeft ? Self.moment(Self.ends) : nil,
      completion: hasLeft ? .whole : nil, ownShare: isAccepted ? own : nil)
  }

  /// What the holder pays of an accepted file; its rights pay the rest.
  private var own: Amount { Self.euros(15_000) }

  var topUps: [TopUp] {
    region.map { [TopUp(funder: Self.funder, kind: "region", amount: Self.euros($0))] } ?? []
  }

  var facts: EnrolmentFacts {
    EnrolmentFacts(
      lots: [Lot(id: 1, source: "accrual", available: Self.euros(rights))], reservation: reservation,
      topUps: isAccepted ? [] : topUps, creditNote: .zero(France.euro), openRequests: openRequests)
  }

  /// All that pays an accepted file.
  private var reservation: Reservation? {
    guard isAccepted, !state.contract.isEnd else { return nil }
    let others = region ?? 0
    let parts = [
      Reservation.Part(book: .lot(1), amount: Self.euros(180_000 - own.minor - others)),
      Reservation.Part(book: .topUp(funder: Self.funder), amount: Self.euros(others)),
      Reservation.Part(book: .own, amount: state.contract == .awaitingPayment ? Self.euros(0) : own),
    ]
    return Reservation(file: 8, parts: parts.filter { $0.amount.isPositive })
  }

  func possibilities(for actor: Actor) throws -> Possibilities {
    try file.possibilities(for: actor, funder: Self.funder, at: now, facts: facts, scheme: France.scheme)
  }

  func decide(_ command: EnrolmentCommand, by actor: Actor) throws -> EnrolmentDecision {
    try file.decide(command, by: actor, at: now, facts: facts, scheme: France.scheme)
  }
}
