import LearningAccount
import Words

/// Where a training file stands, as people are told: contract and execution in one word.
/// Each has its texts `file.status.…`, `file.next.…`, `file.brief.…` and `organisation.next.…`.
package enum EnrolmentStatus: String, Sendable, CaseIterable {
  case requested, acknowledged, proposed, awaitingFunder, awaitingPayment, accepted
  case inTraining, exited, settled, noShow
  case refused, unanswered, requestWithdrawn, declined, notAccepted, refusedByFunder, unpaid, withdrawn
  case cancelledByHolder, cancelledByOrganisation

  init(_ state: EnrolmentState) {
    switch (state.contract, state.execution) {
    case (.accepted, .inTraining): self = .inTraining
    case (.accepted, .serviceDeclared): self = .exited
    case (.accepted, .serviceDone): self = .settled
    case (_, .noShow): self = .noShow
    // Nobody but its holder sees a draft, which is asked for in the same breath.
    case (.draft, _): self = .requested
    default: self = EnrolmentStatus(rawValue: state.contract.rawValue) ?? .requested
    }
  }

  /// The training was followed, in whole or in part.
  var isFollowed: Bool { self == .exited || self == .settled }

  package var isOver: Bool {
    switch self {
    case .requested, .acknowledged, .proposed, .awaitingFunder, .awaitingPayment, .accepted, .inTraining: false
    default: true
    }
  }

  /// Whose turn it is decides the colour of the label; the words say it, too.
  private var style: String {
    switch self {
    case .proposed, .awaitingPayment: "sun"
    case .accepted, .inTraining, .exited, .settled: "leaf"
    case .requested, .acknowledged, .awaitingFunder: "sky"
    default: "over"
    }
  }

  package func label(_ words: Words) -> HTML {
    "<span class=\"status \(style)\">\(words("file.status.\(rawValue)"))</span>"
  }

  /// The same for the organisation, whose turn it is when the holder waits.
  package func organisationLabel(_ words: Words) -> HTML {
    let turned = ["sun": "sky", "sky": self == .awaitingFunder ? "sky" : "sun"][style] ?? style
    return "<span class=\"status \(turned)\">\(words("organisation.status.\(rawValue)"))</span>"
  }
}
