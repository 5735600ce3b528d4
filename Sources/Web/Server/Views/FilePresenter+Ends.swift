import LearningAccount
import Platform
import Words

extension FilePresenter {
  /// "What if I stop?", once there is something to lose.
  func ends(_ view: FileView) -> EndLine? {
    let file = view.enrolment
    guard FileStatus(file.state) == .accepted, let accepted = file.accepted?.day else { return nil }
    let free = free(view)
    var stretches: [EndLine.Stretch] = []
    if let free, free >= accepted { stretches.append(.init(through: free, cost: .nothing)) }
    if (free ?? accepted) < file.terms.startsOn {
      stretches.append(.init(through: file.terms.startsOn, cost: loss(view)))
    }
    if file.terms.endsOn > file.terms.startsOn {
      stretches.append(.init(through: file.terms.endsOn, cost: .byAttendance))
    }
    return EndLine(from: accepted, today: view.now.day, stretches: stretches)
  }

  /// What it costs to stop on the view's day.
  func cost(_ view: FileView) -> EndLine.Cost {
    guard FileStatus(view.enrolment.state) == .accepted, let free = free(view) else { return .nothing }
    return view.now.day <= free ? .nothing : loss(view)
  }

  /// The last day on which everything comes back: the later of withdrawing and cancelling, always before the start.
  private func free(_ view: FileView) -> Day? {
    let last = [view.withdrawUntil, view.freeUntil].compactMap(\.self).max()
    return last.map { min($0, view.enrolment.terms.startsOn.adding(days: -1)) }
  }

  private func loss(_ view: FileView) -> EndLine.Cost {
    let split = split(view)
    let rights = split.shares.first { $0.payer == .rights }?.amount ?? .zero(split.price.unit)
    return .all(rights: rights, creditNote: split.own)
  }

  /// What happened, newest first.
  func history(_ view: FileView, for reader: Actor, holder: String) -> [HistoryLine] {
    view.history.reversed().map { event in
      HistoryLine(
        kind: event.command.rawValue, arguments: arguments(event),
        reasons: event.command == .lapse || event.command == .refuse ? event.reasons : [],
        at: site.local(event.happenedAt.instant), author: author(event.actor, view, reader, holder))
    }
  }

  private func arguments(_ event: FileView.HistoryLine) -> [String: Argument] {
    var arguments: [String: Argument] = [:]
    if let starts = event.startsOn { arguments["start"] = .day(starts) }
    if let ends = event.endsOn { arguments["end"] = .day(ends) }
    if let day = event.day { arguments["on"] = .day(day) }
    return arguments
  }

  private func author(_ actor: Actor, _ view: FileView, _ reader: Actor, _ holder: String) -> HistoryLine.Author {
    switch actor {
    case reader: .you
    case .holder: .named(holder)
    case .organisation: .named(view.training.organisationName)
    default: .system
    }
  }

  /// What the organisation wrote with its refusal.
  func message(_ view: FileView) -> String? {
    for reason in view.history.last(where: { $0.command == .refuse })?.reasons ?? [] {
      if case .text(let words) = reason.arguments["words"], !words.isEmpty { return words }
    }
    return nil
  }
}
