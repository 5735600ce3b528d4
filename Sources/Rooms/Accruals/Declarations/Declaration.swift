import LearningAccount

/// One line of a year's declarations: one activity of one person, and what it says of the person.
struct Declaration: Hashable, Sendable {
  let activity: Activity
  /// Of the traits that the scheme declares.
  let traits: Set<String>
  /// From the birth date where the line gives one.
  let birthYear: Int?
}
