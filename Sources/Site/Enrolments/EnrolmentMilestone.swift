import LearningAccount

/// A step of a file's way, and whether it is behind, here or ahead.
package struct EnrolmentMilestone: Sendable {
  enum Kind: String, Sendable, CaseIterable { case requested, proposed, accepted, entry, end, review }
  enum State: Sendable { case done, current, ahead, stopped }

  var kind: Kind
  var state: State
  var day: Day?

  init(_ kind: Kind, _ state: State, _ day: Day? = nil) {
    self.kind = kind
    self.state = state
    self.day = day
  }

  package static func stepper(_ steps: [EnrolmentMilestone]) -> Stepper {
    Stepper(
      steps: steps.map { step in
        let state: Stepper.Step.State =
          switch step.state {
          case .done: .done
          case .current: .current
          case .ahead: .ahead
          case .stopped: .stopped
          }
        return Stepper.Step(name: step.kind.rawValue, state: state, day: step.day)
      })
  }
}
