import LearningAccount

/// A training file of the demo: who asked for what, and every step that a person took.
///
/// What the clock does (deadlines that pass) is not written here; it happens.
package struct DemoFile: Sendable {
  /// Indexes among the country's holders, its offers, and the offer's sessions.
  let holder: Int
  let offer: Int
  let session: Int
  let fate: DemoFate
  /// The request first.
  let steps: [DemoStep]
  /// What the region adds before the organisation answers.
  var topUp: Amount?

  /// Whether the holder pays their share once they have accepted.
  var paysOwnShare: Bool { fate != .awaitingPayment && fate != .unpaid }
}

/// One step, at a local time.
struct DemoStep: Sendable {
  let day: Day
  let secondsOfDay: Int
  let actor: Actor
  let command: EnrolmentCommand
}

/// Where a file has come to when the demo begins.
enum DemoFate: String, CaseIterable, Sendable {
  case requested, acknowledged, proposed, awaitingPayment, accepted, inTraining, exited
  case refused, unanswered, requestWithdrawn, declined, notAccepted, unpaid, withdrawn

  /// How many files of the many end up so.
  var count: Int {
    switch self {
    case .requested: 16
    case .acknowledged: 6
    case .proposed: 12
    case .awaitingPayment: 2
    case .accepted: 26
    case .inTraining: 14
    case .exited: 30
    case .refused: 8
    case .unanswered, .notAccepted, .withdrawn: 6
    case .requestWithdrawn, .declined: 5
    case .unpaid: 4
    }
  }
}
