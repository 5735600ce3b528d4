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

  /// What it costs the holder to stop on the view's day, and why.
  struct End {
    let cost: EndLine.Cost
    /// What is not given back.
    let total: Amount
    let reasons: [Reason]
  }

  /// Decided by the scheme's own table, as the cancellation itself will be; a request costs nothing to take back.
  func end(_ view: FileView) throws -> End {
    let file = view.enrolment
    guard FileStatus(file.state) == .accepted, let reservation = view.reserved else {
      return End(cost: .nothing, total: .zero(file.terms.price.unit), reasons: [])
    }
    let answer = try Cancellation.decide(
      file.cancellationQuestion(by: .holder, on: view.now.day, reservation), site.installation.scheme)
    let total = try reservation.total - answer.rightsReturned - answer.ownRefunded
    let cost: EndLine.Cost =
      total.isZero ? .nothing : .all(rights: answer.rightsDebited, creditNote: answer.ownCreditNote)
    return End(cost: cost, total: total, reasons: answer.reasons)
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
