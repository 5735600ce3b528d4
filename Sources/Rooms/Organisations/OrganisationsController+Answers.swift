import Hummingbird
import LearningAccount
import Site
import Words

extension OrganisationsController {
  /// An answer or a declaration: a page with its form, and what the form does.
  func answer(_ route: OrganisationRoute, _ answer: AnswerPage.Answer, done: String, _ pages: Pages) {
    pages.page(route) { _, context in
      try await site.render(page(answer, context, nil, nil), context)
    }
    pages.form(route) { _, context in
      switch command(answer, context.form) {
      case .failure(let faults):
        let state = context.form.shown(problems: faults.problems)
        return try await site.render(page(answer, context, state, nil), context, status: .unprocessableContent)
      case .success(let command):
        do {
          try await perform(command, context)
          return .seeOther(.organisationEnrolment(try context.fileSlot()), done: done)
        } catch let refusal as Refusal {
          let state = context.form.shown(problems: [])
          return try await site.render(page(answer, context, state, refusal), context, status: .unprocessableContent)
        }
      }
    }
  }

  private struct Faults: Error { let problems: [FieldProblem] }

  /// What the form asks for, or what is missing in it.
  private func command(_ answer: AnswerPage.Answer, _ form: FormFields) -> Result<EnrolmentCommand, Faults> {
    switch answer {
    case .propose:
      let missing = ["starts", "ends"].filter { form.day($0) == nil }
      guard missing.isEmpty, let starts = form.day("starts"), let ends = form.day("ends") else {
        return .failure(Faults(problems: missing.map { FieldProblem("\($0)Day", "form.problem.day") }))
      }
      return .success(.propose(startsOn: starts, endsOn: ends))
    case .refuse:
      guard let ground = RefusalGround(rawValue: form["reason"]) else {
        return .failure(Faults(problems: [FieldProblem("reason", "form.problem.reason")]))
      }
      let words = String(form.trimmed("message").prefix(2000))
      return .success(.refuse(ground, words: words.isEmpty ? nil : words))
    case .entry: return declared("entered", form) { .declareEntry(on: $0) }
    case .exit: return exit(form)
    case .cancellation: return .success(.cancelSession)
    case .noShow: return .success(.declareNoShow)
    }
  }

  private func declared(
    _ field: String, _ form: FormFields, _ command: (Day) -> EnrolmentCommand
  ) -> Result<EnrolmentCommand, Faults> {
    guard let day = form.day(field) else {
      return .failure(Faults(problems: [FieldProblem("\(field)Day", "form.problem.day")]))
    }
    return .success(command(day))
  }

  /// A training that was followed whole needs no cause, whichever stands in the form.
  private func exit(_ form: FormFields) -> Result<EnrolmentCommand, Faults> {
    let share = TypedNumber(form["attended"], decimals: 4)?.percentage
    let sent = Completion.Cause(rawValue: form["cause"])
    let needsNone = share == .whole && (sent != nil || form["cause"].isEmpty)
    let cause = needsNone ? .followed : sent
    let completion = share.flatMap { share in cause.flatMap { Completion(attendedShare: share, cause: $0) } }
    var problems: [FieldProblem] = []
    if form.day("exited") == nil { problems.append(FieldProblem("exitedDay", "form.problem.day")) }
    if completion == nil {
      problems.append(
        cause == nil ? FieldProblem("cause", "form.problem.reason") : FieldProblem("attended", "ask.problem.percentage")
      )
    }
    guard problems.isEmpty, let day = form.day("exited"), let completion else {
      return .failure(Faults(problems: problems))
    }
    return .success(.declareExit(on: day, completion))
  }

  /// On its first showing the form proposes what is likeliest to be allowed.
  private func page(
    _ answer: AnswerPage.Answer, _ context: WebContext, _ state: FormState?, _ refusal: Refusal?
  ) async throws -> AnswerPage {
    let view = try await enrolments.view(context.fileAddress(), for: context.member())
    var first = FormState(commandID: site.newCommandID())
    for possibility in view.possibilities.all { first.fill(possibility.command) }
    // Before its last day nobody has followed the whole of a training: the organisation says how much.
    if view.now.day >= view.enrolment.terms.endsOn { first.values["attended"] = "100" }
    return AnswerPage(
      answer, file: presenter.summary(view, holder: name(view, context)),
      refusalReasons: RefusalGround.allCases.map(\.rawValue),
      earliestStart: answer == .propose ? view.earliestStart : nil, state: state ?? first, refusal: refusal)
  }
}

extension FormState {
  /// Puts a command's days into their boxes.
  fileprivate mutating func fill(_ command: EnrolmentCommand) {
    switch command {
    case .propose(let startsOn, let endsOn):
      fill("starts", startsOn)
      fill("ends", endsOn)
    case .declareEntry(let day): fill("entered", day)
    case .declareExit(let day, _): fill("exited", day)
    default: break
    }
  }

  /// Puts a day into its three boxes.
  mutating func fill(_ name: String, _ day: Day) {
    values["\(name)Day"] = String(day.dayOfMonth)
    values["\(name)Month"] = String(day.month)
    values["\(name)Year"] = String(day.year)
  }
}
