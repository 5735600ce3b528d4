import Enrolments
import LearningAccount
import Words

extension EnrolmentPresenter {
  /// "What if I stop?", once there is something to lose: each day decided as the ending itself will be.
  package func ends(_ view: EnrolmentView) throws -> EndLine? {
    guard [.accepted, .inTraining].contains(EnrolmentStatus(view.enrolment.state)),
      let question = try view.cancellationQuestion()
    else {
      return nil
    }
    return try EndLine(question, site.installation.scheme, marked: view.now.day)
  }

  /// What becomes of everybody's money if the holder stops on the view's day, decided by the scheme's own table, as the
  /// cancellation itself will be; nil for a request, which costs nothing to take back.
  package func end(_ view: EnrolmentView) throws -> CancellationAnswer? {
    guard EnrolmentStatus(view.enrolment.state) == .accepted else { return nil }
    return try view.cancellationQuestion().map { try Cancellation.decide($0, site.installation.scheme) }
  }

  /// What happened, newest first.
  package func history(_ view: EnrolmentView, for reader: Actor, holder: String) -> [HistoryLine] {
    view.history.reversed().map { event in
      HistoryLine(
        kind: event.command.rawValue, arguments: arguments(event),
        reasons: Self.reasons(event, for: reader),
        at: site.local(event.happenedAt.instant), author: author(event, view, reader, holder))
    }
  }

  /// Whatever ends a file says why. What an end cost is told to the holder alone: it speaks to them, of their money.
  static func reasons(_ event: EnrolmentView.Event, for reader: Actor) -> [Reason] {
    switch event.command {
    case .cancel, .cancelSession, .declareNoShow: reader == .holder ? event.reasons : []
    case .refuse, .lapse: reader == .holder ? event.reasons : Array(event.reasons.prefix(1))
    default: []
    }
  }

  private func arguments(_ event: EnrolmentView.Event) -> [String: Argument] {
    var arguments: [String: Argument] = [:]
    if let starts = event.startsOn { arguments["start"] = .day(starts) }
    if let ends = event.endsOn { arguments["end"] = .day(ends) }
    if let day = event.day { arguments["on"] = .day(day) }
    if let topUp = event.topUp { arguments["amount"] = .amount(topUp) }
    if let completion = event.completion { arguments["attended"] = .share(completion.attendedShare) }
    return arguments
  }

  private func author(
    _ event: EnrolmentView.Event, _ view: EnrolmentView, _ reader: Actor, _ holder: String
  ) -> HistoryLine.Author {
    switch event.actor {
    case reader: .you
    case .funder: event.thirdParty.map { .thirdParty($0) } ?? .system
    case .holder: .named(holder)
    case .organisation: .named(view.training.organisationName)
    default: .system
    }
  }

  /// What the organisation wrote with its refusal.
  package func message(_ view: EnrolmentView) -> String? {
    for reason in view.history.last(where: { $0.command == .refuse })?.reasons ?? [] {
      if case .text(let words) = reason.arguments["words"], !words.isEmpty { return words }
    }
    return nil
  }
}
