import LearningAccount

/// The kinds of activity of the invented holders, as the shipped scheme declares them.
extension Activity {
  static func employee(_ time: WorkTime) -> Activity { Activity(kind: "employee", figure: .workTime(time)) }

  static func apprentice(_ time: WorkTime) -> Activity { Activity(kind: "apprentice", figure: .workTime(time)) }

  static func selfEmployed(from: Day, to: Day, contributionPaid: Bool) -> Activity {
    Activity(kind: "selfEmployed", figure: .paidPeriod(from: from, to: to, contributionPaid: contributionPaid))
  }

  static func publicAgent(share: Proportion, imposedPartTime: Bool, category: String) -> Activity {
    Activity(
      kind: "publicAgent", figure: .categorisedShare(share, imposedPartTime: imposedPartTime, category: category))
  }
}
