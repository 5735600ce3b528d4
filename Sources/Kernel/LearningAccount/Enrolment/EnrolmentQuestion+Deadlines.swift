extension EnrolmentQuestion {
  /// Every deadline of the law that the file's events give.
  func deadlines(of file: Enrolment) throws -> [Deadline] {
    guard let facts = deadlineFacts(of: file) else { return [] }
    return try Deadlines.decide(facts, scheme, knownOn: now.day).deadlines
  }

  /// The first day on which a session may start that is proposed now, with the rule that sets it.
  func earliestStart() throws -> (day: Day, reason: Reason)? {
    var answeredNow = enrolment
    answeredNow.answered = now
    guard let facts = deadlineFacts(of: answeredNow) else { return nil }
    let answer = try Deadlines.decide(facts, scheme, knownOn: now.day)
    guard let day = answer.earliestStart, let reason = answer.earliestStartReason else { return nil }
    return (day, reason)
  }

  /// Those that run in the file's state, as the table says.
  func runningDeadlines(of file: Enrolment) throws -> [RunningDeadline] {
    let running = EnrolmentTable.deadlines(in: file.state)
    guard !running.isEmpty else { return [] }
    if running == [.pay] {
      return [RunningDeadline(code: .pay, due: .at(try paymentDue()), actor: .holder, consequence: "cancelled")]
    }
    let known = try deadlines(of: file)
    let hold = known.first { running.contains(.hold) && $0.code == .declareExit }.map { exit in
      RunningDeadline(code: .hold, due: .endOf(exit.day), actor: .organisation, consequence: "cancelled")
    }
    return known.compactMap { deadline in
      guard running.contains(deadline.code), let actor = Actor(rawValue: deadline.actor) else { return nil }
      return RunningDeadline(
        code: deadline.code, due: .endOf(deadline.day), actor: actor, consequence: deadline.consequence)
    } + [hold].compactMap { $0 }
  }

  private func deadlineFacts(of file: Enrolment) -> DeadlineFacts? {
    guard let requested = file.requested else { return nil }
    return DeadlineFacts(
      requested: requested.day, prerequisites: file.terms.prerequisites, answered: file.answered?.day,
      accepted: file.accepted?.day, startsOn: file.terms.startsOn, endsOn: file.terms.endsOn,
      exitedOn: file.exitedOn, serviceDone: file.serviceDeclared?.day, territory: file.terms.territory)
  }
}
