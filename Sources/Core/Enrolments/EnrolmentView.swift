import LearningAccount
import Offers

/// What the people of a file see of it: where it is, who must do what by when, who pays what, what was done.
package struct EnrolmentView: Sendable {
  let address: EnrolmentAddress
  package let enrolment: Enrolment
  package let training: TrainingSnapshot
  /// Oldest first.
  package let history: [Event]
  /// Those that run, the next one first.
  package let deadlines: [StoredDeadline]
  /// What the reader could do now, and what would come of it.
  package let possibilities: Possibilities
  /// Who pays what, or would if the holder accepted now; nil where that is not fixed and is not the reader's to know.
  package let payers: EnrolmentPayers?
  /// What the file holds of the holder's rights, their own money and others'; nil where nothing is reserved or committed.
  let reserved: Reservation?
  /// What others pay: while the holder has not accepted, what they add; from then on, what the file took of it.
  let topUps: [TopUp]
  /// The last day of the withdrawal period, once accepted.
  let withdrawUntil: Day?
  /// The last day on which cancelling costs nothing, once accepted.
  let freeUntil: Day?
  /// The first day that an organisation may propose, while it has not answered.
  package let earliestStart: Day?
  /// The scheme's now.
  package let now: Moment
  /// How the holder is called; only organisations see it here.
  package let holderName: String?

  /// Who would pay what if the holder accepted now; nil once it is fixed, and for organisations.
  package var split: EnrolmentSplit? { possibilities.split }

  package struct Event: Sendable {
    let number: Int64
    package let command: EnrolmentCommand.Kind
    package let actor: Actor
    package let happenedAt: Moment
    let state: EnrolmentState
    package let reasons: [Reason]
    /// For a proposal, the days that were proposed; for a declaration, the day.
    package let startsOn: Day?
    package let endsOn: Day?
    package let day: Day?
    /// For a top-up, how much.
    package let topUp: Amount?
    /// As which kind of third party a funder acted.
    package let thirdParty: String?
    let deadline: DeadlineCode?
    /// For an exit, what was followed.
    package let completion: Completion?
  }

  package struct StoredDeadline: Sendable {
    package let code: DeadlineCode
    package let due: Moment
    let actor: Actor
    let consequence: String
  }
}

extension EnrolmentView {
  /// What it would cost the holder to stop on the view's day, as a question to the law; nil where no money is held.
  package func cancellationQuestion() throws -> CancellationQuestion? {
    try reserved.map { try enrolment.cancellationQuestion(by: .holder, on: now.day, $0) }
  }
}

/// A line of a holder's list of files.
package struct EnrolmentLine: Sendable {
  package let enrolment: Enrolment
  package let training: TrainingSnapshot
  /// Those that run, the next one first.
  package let deadlines: [EnrolmentView.StoredDeadline]
}

/// A line of an organisation's list of files.
package struct QueueLine: Sendable {
  let address: EnrolmentAddress
  package let enrolment: Enrolment
  package let training: TrainingSnapshot
  package let holderName: String?
  /// The earliest deadline of the organisation's that runs on it.
  package let next: EnrolmentView.StoredDeadline?
  let place: QueuePlace
}

/// A place in an organisation's list of files, as an address carries it: `0.1788472799000.302455.12`.
package struct QueuePlace: Hashable, Sendable {
  /// 0: the organisation must do something; 1: the file goes on; 2: it is over.
  let group: Int64
  /// When the next deadline of the organisation's falls, in milliseconds; 0 where there is none.
  let due: Int64
  let file: Int64
  let account: Int64

  /// Before all others.
  static let beginning = QueuePlace(group: -1, due: 0, file: 0, account: 0)

  init(group: Int64, due: Int64, file: Int64, account: Int64) {
    self.group = group
    self.due = due
    self.file = file
    self.account = account
  }

  /// Nil for what ``text`` never writes.
  package init?(text: String) {
    guard let numbers = [Int64](places: text, count: 4) else { return nil }
    self.init(group: numbers[0], due: numbers[1], file: numbers[2], account: numbers[3])
  }

  package var text: String { [group, due, file, account].places }
}
