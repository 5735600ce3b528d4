import Foundation
import LearningAccount

/// The thirteen territories, read plainly from `Schemes/france-cpf/calendar.yaml`.
enum Territories {
  static let ids = calendars.keys.sorted()

  static let calendars: [String: WorkingDays] = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Schemes/france-cpf/calendar.yaml")
    let lines = ((try? String(contentsOf: file, encoding: .utf8)) ?? "").split(separator: "\n").map(String.init)
    let start = lines.firstIndex(of: "territories:")!
    let end = lines.firstIndex(of: "holidays:")!
    let names = lines[(start + 1)..<end].map { String($0.trimmingCharacters(in: .whitespaces).prefix { $0 != ":" }) }
    var rules: [(HolidayRule, [String]?)] = []
    for line in lines[end...] where line.contains("- {") {
      func field(_ name: String) -> String? {
        guard let found = line.range(of: " \(name): ") else { return nil }
        let rest = line[found.upperBound...]
        if rest.hasPrefix("\"") { return String(rest.dropFirst().prefix { $0 != "\"" }) }
        if rest.hasPrefix("[") { return String(rest.dropFirst().prefix { $0 != "]" }) }
        return String(rest.prefix { !", }".contains($0) })
      }
      let date: HolidayRule.YearlyDate =
        field("easter").map { .easter(offset: Int($0)!) }
        ?? .fixed(month: Int(field("month")!)!, day: Int(field("day")!)!)
      let rule = HolidayRule(
        id: field("id")!, name: field("name")!, date: date, from: field("from").flatMap { Day($0) },
        until: field("until").flatMap { Day($0) })
      rules.append((rule, field("territories")?.components(separatedBy: ", ")))
    }
    var result: [String: WorkingDays] = [:]
    for name in names {
      result[name] = WorkingDays(
        territory: name, week: [.monday, .tuesday, .wednesday, .thursday, .friday],
        rules: rules.filter { $0.1?.contains(name) ?? true }.map(\.0))
    }
    return result
  }()
}
