import Foundation
import LearningAccount

extension ZoneOffsets {
  /// Far enough that every zone's present rule fills the last 400 years of the table.
  private static let end = Date(timeIntervalSince1970: 16_000_000_000)
  /// Before any clock followed a zone.
  private static let beginning = Date(timeIntervalSince1970: -6_000_000_000)

  /// The offsets that this system knows of a zone of the tz database, such as `Europe/Paris`; nil for no such zone.
  package init?(zone identifier: String) {
    guard let zone = TimeZone(identifier: identifier) else { return nil }
    var changes: [Change] = []
    var last = Self.beginning
    while let next = zone.nextDaylightSavingTimeTransition(after: last), next < Self.end, next > last {
      changes.append(
        Change(seconds: Int64(next.timeIntervalSince1970), offset: Int32(zone.secondsFromGMT(for: next))))
      last = next
    }
    self.init(
      first: Int32(zone.secondsFromGMT(for: Self.beginning)), changes: changes,
      end: Int64(Self.end.timeIntervalSince1970))
  }
}

extension LocalTime {
  /// Nil where the system knows no such zone. `identifier` is that of the tz database: `Europe/Paris`.
  package init?(timeZone identifier: String) {
    guard let offsets = ZoneOffsets(zone: identifier) else { return nil }
    self.init(offsets)
  }
}
