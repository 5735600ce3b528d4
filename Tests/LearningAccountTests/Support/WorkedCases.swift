import Foundation
import LearningAccount

/// The worked cases of the explain contract: one JSON object a line.
enum WorkedCases {
  static func load<Case: Decodable>(_ topic: String, as type: Case.Type) -> [Case] {
    guard let url = Bundle.module.url(forResource: topic, withExtension: "jsonl", subdirectory: "Cases"),
      let text = try? String(contentsOf: url, encoding: .utf8)
    else { return [] }
    return text.split(separator: "\n").compactMap { try? JSONDecoder().decode(Case.self, from: Data($0.utf8)) }
  }

  /// The local day in Paris of an instant with an offset.
  static func day(_ text: String?) -> Day? {
    guard let text, let instant = ISO8601DateFormatter().date(from: text) else { return nil }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: "Europe/Paris")!
    let parts = calendar.dateComponents([.year, .month, .day], from: instant)
    return Day(year: parts.year!, month: parts.month!, day: parts.day!)
  }

  /// 23:59:59 of a day in Paris, as the contract prints it.
  static func endOfDay(_ day: Day) -> String {
    let zone = TimeZone(identifier: "Europe/Paris")!
    let midnight = Date(timeIntervalSince1970: Double(day.number) * 86_400)
    // Clocks change at 3 in the morning at the latest, so the offset of the late evening holds.
    let hours = zone.secondsFromGMT(for: midnight.addingTimeInterval(20 * 3600)) / 3600
    return "\(day.iso)T23:59:59+0\(hours):00"
  }
}
