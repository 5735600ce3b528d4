import LearningAccount

/// A moment in the scheme's time zone, made from an `Instant` at the edge.
package struct LocalMoment: Hashable, Sendable {
  let day: Day
  let hour: Int
  let minute: Int

  package init(day: Day, hour: Int, minute: Int) {
    self.day = day
    self.hour = hour
    self.minute = minute
  }
}
