import LearningAccount

/// Writes the steps of one file so that it stands where its fate wants it when the demo begins.
struct DemoScript {
  let start: Day
  let calendar: WorkingDays
  let fate: DemoFate
  let hasPrerequisites: Bool

  /// The session's days that this fate needs; nil where any session ahead will do.
  func sessionStart(weeks: Int, _ random: inout DemoRandom) -> Day? {
    switch fate {
    case .inTraining: start.adding(days: -random.between(3, max(4, min(35, weeks * 7 - 8))))
    case .exited: start.adding(days: -weeks * 7 - random.between(12, 150))
    case .accepted, .declined, .notAccepted, .refused, .requestWithdrawn, .requested, .acknowledged, .proposed,
      .awaitingPayment, .unanswered, .unpaid, .withdrawn:
      nil
    }
  }

  /// The steps for a session from `first` to `last`.
  func steps(from first: Day, to last: Day, _ random: inout DemoRandom) -> [DemoStep] {
    let requested = requestDay(first, &random)
    let answered = calendar.adding(1, to: requested)
    let accepted = calendar.adding(1, to: answered)
    var steps = [step(requested, .holder, .request, &random)]
    if hasPrerequisites, fate != .unanswered, fate != .requestWithdrawn, fate != .requested {
      steps.append(step(answered, .organisation, .acknowledge, hour: 9, &random))
    }
    let proposal = step(answered, .organisation, .propose(startsOn: first, endsOn: last), hour: 14, &random)
    let acceptance = step(accepted, .holder, .accept, &random)
    switch fate {
    case .requested, .acknowledged, .unanswered: return steps
    case .refused: return steps + [step(answered, .organisation, refusal(&random), hour: 15, &random)]
    case .requestWithdrawn: return steps + [step(requested, .holder, .withdraw, hour: 20, &random)]
    case .proposed, .notAccepted: return steps + [proposal]
    case .declined: return steps + [proposal, step(accepted, .holder, .decline, &random)]
    case .awaitingPayment: return steps + [proposal, justNow]
    case .accepted, .unpaid: return steps + [proposal, acceptance]
    case .withdrawn:
      let day = accepted.adding(days: random.between(2, 9))
      return steps + [proposal, acceptance, step(day, .holder, .withdraw, hour: 18, &random)]
    case .inTraining: return steps + [proposal, acceptance, entry(first, &random)]
    case .exited:
      let declared = calendar.adding(random.between(1, 2), to: last)
      let exit = step(declared, .organisation, .declareExit(on: last, .whole), hour: 10, &random)
      return steps + [proposal, acceptance, entry(first, &random), exit]
    }
  }

  private func requestDay(_ first: Day, _ random: inout DemoRandom) -> Day {
    switch fate {
    case .requested: calendar.adding(-random.between(1, 2), to: start)
    case .acknowledged: calendar.adding(-random.between(3, 8), to: start)
    case .proposed: calendar.adding(-random.between(2, 4), to: start)
    case .awaitingPayment: calendar.adding(-2, to: start)
    case .accepted: calendar.adding(-random.between(3, 24), to: start)
    case .withdrawn: calendar.adding(-random.between(12, 30), to: start)
    case .refused, .unanswered, .requestWithdrawn, .declined, .notAccepted, .unpaid:
      calendar.adding(-random.between(8, 50), to: start)
    // Early enough that the session may start eleven working days after the answer.
    case .inTraining, .exited: calendar.adding(-random.between(16, 32), to: first)
    }
  }

  private func entry(_ first: Day, _ random: inout DemoRandom) -> DemoStep {
    step(calendar.workingDay(onOrAfter: first), .organisation, .declareEntry(on: first), hour: 12, &random)
  }

  private func refusal(_ random: inout DemoRandom) -> EnrolmentCommand {
    switch random.below(3) {
    case 0: .refuse(.sessionFull, words: nil)
    case 1: .refuse(.sessionCancelled, words: "Trop peu d’inscrits : nous vous proposons la session suivante.")
    default: .refuse(.other, words: "Cette formation ne correspond pas à votre projet, parlons-en.")
    }
  }

  /// Minutes before the demo begins: the card payment is still awaited.
  private var justNow: DemoStep {
    DemoStep(day: start, secondsOfDay: DemoCountry.startSeconds - 300, actor: .holder, command: .accept)
  }

  private func step(
    _ day: Day, _ actor: Actor, _ command: EnrolmentCommand, hour: Int = 11, _ random: inout DemoRandom
  ) -> DemoStep {
    DemoStep(day: day, secondsOfDay: hour * 3600 + random.below(3600), actor: actor, command: command)
  }
}
