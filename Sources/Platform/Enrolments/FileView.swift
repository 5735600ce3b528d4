import LearningAccount

/// What the people of a file see of it: where it is, who must do what by when, who pays what, what was done.
public struct FileView: Sendable {
  public let address: FileAddress
  public let enrolment: Enrolment
  public let training: TrainingSnapshot
  /// Oldest first.
  public let history: [HistoryLine]
  /// Those that run, the next one first.
  public let deadlines: [StoredDeadline]
  /// What the reader could do now.
  public let commands: [EnrolmentCommand.Kind]
  /// Who would pay what if the holder accepted now; nil once it is fixed, and for organisations.
  public let split: PriceAnswer?
  /// What the file holds of the holder's rights, their own money and others'; nil where nothing is reserved or committed.
  public let reserved: Reservation?
  /// What others pay: while the holder has not accepted, what they add; from then on, what the file took of it.
  public let topUps: [TopUp]
  /// The last day of the withdrawal period, once accepted.
  public let withdrawUntil: Day?
  /// The last day on which cancelling costs nothing, once accepted.
  public let freeUntil: Day?
  /// The first day that an organisation may propose, while it has not answered.
  public let earliestStart: Day?
  /// The scheme's now.
  public let now: Moment
  /// How the holder is called; only organisations see it here.
  public let holderName: String?

  public struct HistoryLine: Sendable {
    public let number: Int64
    public let command: EnrolmentCommand.Kind
    public let actor: Actor
    public let happenedAt: Moment
    public let state: EnrolmentState
    public let reasons: [Reason]
    /// For a proposal, the days that were proposed; for a declaration, the day.
    public let startsOn: Day?
    public let endsOn: Day?
    public let day: Day?
    /// For a top-up, how much.
    public let topUp: Amount?
    /// As which kind of third party a funder acted.
    public let thirdParty: String?
    public let deadline: DeadlineCode?
    /// For an exit, what was followed.
    public let completion: Completion?
  }

  public struct StoredDeadline: Sendable {
    public let code: DeadlineCode
    public let due: Moment
    public let actor: Actor
    public let consequence: String
  }
}

/// A line of an organisation's list of files.
public struct QueueLine: Sendable {
  public let address: FileAddress
  public let enrolment: Enrolment
  public let training: TrainingSnapshot
  public let holderName: String?
  public let next: FileView.StoredDeadline?
}
