import LearningAccount

extension EndLine {
  /// A longer wait for a start is a mistyping, and no line shows it.
  private static let mostDays = 1100

  /// What the holder's own ending costs on each day from the acceptance to the training's end, each decided by
  /// ``Cancellation``; neighbours that cost the same are one stretch. Nil where the days are too far apart to be drawn.
  /// Why day by day: docs/decisions/0131.
  ///
  /// - Parameter question: the file; who ends it when, and what was attended, is set day by day.
  /// - Throws: as ``Cancellation/decide(_:_:)``.
  package init?(_ question: CancellationQuestion, _ scheme: Scheme, marked: Day) throws {
    var question = question
    question.by = .holder
    question.forceMajeure = false
    question.enteredOn = nil
    question.attendedShare = nil
    guard (0...Self.mostDays).contains(question.acceptedOn.days(until: question.startsOn)) else { return nil }
    var stretches: [Stretch] = []
    var day = question.acceptedOn
    while day <= question.startsOn {
      question.at = day
      let cost = Cost(try Cancellation.decide(question, scheme))
      if stretches.last?.cost == cost { stretches.removeLast() }
      stretches.append(Stretch(through: day, cost: cost))
      day = day.adding(days: 1)
    }
    if question.endsOn > question.startsOn { stretches.append(try Self.training(question, scheme)) }
    self.init(from: question.acceptedOn, today: marked, stretches: stretches)
  }

  /// After entry: the same whatever was attended, or by attendance.
  private static func training(_ question: CancellationQuestion, _ scheme: Scheme) throws -> Stretch {
    var question = question
    question.enteredOn = question.startsOn
    question.at = question.endsOn
    let costs = try [Proportion.zero, .whole].map { share in
      question.attendedShare = share
      return Cost(try Cancellation.decide(question, scheme))
    }
    return Stretch(through: question.endsOn, cost: costs[0] == costs[1] ? costs[0] : .byAttendance, hasEntered: true)
  }
}

extension EndLine.Cost {
  package init(_ answer: CancellationAnswer) {
    let isFree =
      answer.rightsDebited.isZero && answer.ownCreditNote.isZero && answer.ownKept.isZero
      && answer.thirdParties.allSatisfy(\.debited.isZero)
    self =
      isFree
      ? .nothing
      : .loss(rights: answer.rightsDebited, creditNote: answer.ownCreditNote, kept: answer.ownKept)
  }
}
