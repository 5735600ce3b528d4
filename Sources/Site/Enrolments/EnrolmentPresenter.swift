import Enrolments
import LearningAccount
import Offers
import Words

/// Makes what people see of a file out of what the platform knows of it.
package struct EnrolmentPresenter {
  let site: Site

  package init(site: Site) {
    self.site = site
  }

  package func summary(
    _ file: Enrolment, _ training: TrainingSnapshot, holder: String, deadline: EnrolmentView.StoredDeadline?
  )
    -> EnrolmentSummary
  {
    let status = EnrolmentStatus(file.state)
    var summary = EnrolmentSummary(
      id: file.id, account: file.account, title: training.title, organisation: training.organisationName,
      holder: holder, place: training.place.isEmpty ? nil : training.place, startsOn: file.terms.startsOn,
      endsOn: file.terms.endsOn, hours: training.hours, status: status, deadline: deadline?.due.day)
    if status == .awaitingPayment { summary.deadlineMoment = deadline.map { site.local($0.due.instant) } }
    return summary
  }

  package func summary(_ view: EnrolmentView, holder: String) -> EnrolmentSummary {
    summary(
      view.enrolment, view.training, holder: holder, deadline: Self.next(view.deadlines, of: view.enrolment))
  }

  /// A file in its holder's list; its deadline is the one that its page shows.
  package func summary(_ line: EnrolmentLine) -> EnrolmentSummary {
    summary(line.enrolment, line.training, holder: "", deadline: Self.next(line.deadlines, of: line.enrolment))
  }

  /// The one that the file's state waits for, else whichever is next.
  private static func next(
    _ deadlines: [EnrolmentView.StoredDeadline], of file: Enrolment
  ) -> EnrolmentView.StoredDeadline? {
    let code = awaited(EnrolmentStatus(file.state))
    return deadlines.first { $0.code == code } ?? deadlines.first
  }

  /// The deadline that a state waits for.
  private static func awaited(_ status: EnrolmentStatus) -> DeadlineCode? {
    switch status {
    case .requested, .acknowledged: .answer
    case .proposed: .accept
    case .awaitingPayment: .pay
    case .accepted: .declareEntry
    case .inTraining: .declareExit
    case .exited: .validateService
    default: nil
    }
  }

  /// Why nobody may pay stands in the refusal.
  package func split(_ view: EnrolmentView) -> PaySplit {
    let accepted = view.history.last { $0.command == .accept }?.reasons ?? []
    let reasons = view.payers == nil ? [] : view.split?.answer.reasons ?? accepted
    return PaySplit(view.payers, price: view.enrolment.terms.price, reasons: reasons)
  }

  package func steps(_ file: Enrolment) -> [EnrolmentMilestone] {
    let status = EnrolmentStatus(file.state)
    let days: [EnrolmentMilestone.Kind: Day?] = [
      .requested: file.requested?.day, .proposed: file.answered?.day, .accepted: file.accepted?.day,
      .entry: file.enteredOn ?? file.terms.startsOn, .end: file.exitedOn ?? file.terms.endsOn,
    ]
    let here = Self.place(of: status)
    return EnrolmentMilestone.Kind.allCases.enumerated().compactMap { index, kind in
      if status.isOver, !status.isFollowed, index > here { return nil }
      let state: EnrolmentMilestone.State =
        index < here ? .done : index > here ? .ahead : status.isOver && !status.isFollowed ? .stopped : .current
      let day = state == .stopped ? file.ended?.day : days[kind] ?? nil
      return EnrolmentMilestone(kind, state, day)
    }
  }

  /// The step that comes next, or at which it ended, counted from the request.
  private static func place(of status: EnrolmentStatus) -> Int {
    switch status {
    case .requested, .acknowledged, .refused, .unanswered, .requestWithdrawn: 1
    case .proposed, .awaitingFunder, .awaitingPayment, .declined, .notAccepted, .refusedByFunder, .unpaid: 2
    case .accepted, .noShow, .withdrawn, .cancelledByHolder, .cancelledByOrganisation: 3
    case .inTraining: 4
    case .exited, .settled: 5
    }
  }
}
