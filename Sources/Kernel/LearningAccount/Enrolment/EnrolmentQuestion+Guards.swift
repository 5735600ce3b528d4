extension EnrolmentQuestion {
  /// - Throws: ``Refusal`` with what would change the answer.
  func check(_ condition: EnrolmentTransition.Guard) throws {
    switch condition {
    case .sessionAhead: try checkSessionAhead()
    case .belowOpenRequests: try checkOpenRequests()
    case .eligible: try checkEligible()
    case .eligibleIfToppedUp: try checkEligibleIfToppedUp()
    case .notToppedUp: try checkTopUp()
    case .toppedUp: try checkToppedUp()
    case .hasPrerequisites: try checkPrerequisites()
    case .startsLateEnough: try checkEarliestStart()
    case .endsAfterStart: try checkProposedDays()
    case .insideWithdrawal: try checkWithdrawal()
    case .startPassed: try checkStartPassed()
    case .entryDayPlausible: try checkEntryDay()
    case .exitDayPlausible: try checkExitDay()
    }
  }

  private func checkSessionAhead() throws {
    guard enrolment.terms.startsOn > now.day else {
      throw Refusal(
        Reason("file.sessionStarted", ["start": .day(enrolment.terms.startsOn)]), remedy: Reason("file.chooseLater"))
    }
  }

  private func checkOpenRequests() throws {
    guard let limit = try law.files?.simultaneousRequests, facts.openRequests >= limit.value else { return }
    throw Refusal(
      Reason(
        "file.tooManyRequests", ["limit": .count(limit.value)], source: limit.reference, confidence: limit.confidence),
      remedy: Reason("file.withdrawAnother"))
  }

  private func checkEligible() throws {
    guard let answer = split?.answer, !answer.eligible else { return }
    throw Refusal(answer.refusal?.reason ?? Reason("file.notEligible"), remedy: answer.refusal?.remedy)
  }

  /// Who may be topped up is not turned away at the door: until they accept somebody may add what is missing.
  private func checkEligibleIfToppedUp() throws {
    guard split?.answer.eligibleIfToppedUp == true else { return try checkEligible() }
  }

  private func checkTopUp() throws {
    guard case .topUp(let topUp) = command, facts.topUps.contains(where: { $0.funder == topUp.funder }) else { return }
    throw Refusal(Reason("file.alreadyToppedUp"), remedy: Reason("file.takeBackFirst"))
  }

  private func checkToppedUp() throws {
    guard case .takeBackTopUp(let funder) = command, !facts.topUps.contains(where: { $0.funder == funder }) else {
      return
    }
    throw Refusal(Reason("file.notToppedUp"))
  }

  private func checkPrerequisites() throws {
    guard !enrolment.terms.prerequisites else { return }
    throw Refusal(Reason("file.noPrerequisites"), remedy: Reason("file.answerInstead"))
  }

  private func checkEarliestStart() throws {
    guard case .propose(let startsOn, _) = command, let earliest = try earliestStart(), startsOn < earliest.day else {
      return
    }
    throw Refusal(
      Reason(
        "file.startsTooEarly", ["start": .day(startsOn), "earliest": .day(earliest.day)],
        source: earliest.reason.source, confidence: earliest.reason.confidence),
      remedy: Reason("file.proposeFrom", ["earliest": .day(earliest.day)]))
  }

  private func checkProposedDays() throws {
    guard case .propose(let startsOn, let endsOn) = command, endsOn < startsOn else { return }
    throw Refusal(Reason("file.endsBeforeStart", ["start": .day(startsOn), "end": .day(endsOn)]))
  }

  private func checkWithdrawal() throws {
    let last = try deadlines(of: enrolment).first { $0.code == .withdraw }?.day
    let start = enrolment.terms.startsOn
    guard let last, now.day <= last, now.day < start else {
      throw Refusal(
        Reason("file.withdrawalOver", ["last": .day(min(last ?? start, start.adding(days: -1)))]),
        remedy: Reason("file.cancelInstead"))
    }
  }

  private func checkStartPassed() throws {
    let start = enrolment.terms.startsOn
    guard now.day <= start else { return }
    throw Refusal(
      Reason("file.noShowTooEarly", ["start": .day(start)]),
      remedy: Reason("file.noShowFrom", ["day": .day(start.adding(days: 1))]))
  }

  private func checkEntryDay() throws {
    guard case .declareEntry(let day) = command else { return }
    let terms = enrolment.terms
    guard day >= terms.startsOn, day <= terms.endsOn, day <= now.day else {
      throw Refusal(
        Reason("file.entryDay", ["day": .day(day), "start": .day(terms.startsOn), "end": .day(terms.endsOn)]),
        remedy: Reason("file.declareFrom", ["start": .day(terms.startsOn)]))
    }
  }

  private func checkExitDay() throws {
    guard case .declareExit(let day, _) = command else { return }
    guard let entered = enrolment.enteredOn, day >= entered, day <= now.day else {
      throw Refusal(Reason("file.exitDay", ["day": .day(day), "today": .day(now.day)]))
    }
  }
}
