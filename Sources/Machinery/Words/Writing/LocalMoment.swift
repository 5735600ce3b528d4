import LearningAccount

/// A moment in the scheme's time zone, made from an `Instant` at the edge.
package struct LocalMoment: Hashable, Sendable {
  package let day: Day
  package let hour: Int
  package let minute: Int

  package init(day: Day, hour: Int, minute: Int) {
    self.day = day
    self.hour = hour
    self.minute = minute
  }
}
