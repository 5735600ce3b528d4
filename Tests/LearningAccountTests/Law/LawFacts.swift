import Foundation
import LearningAccount

/// The facts of `Facts/*.md`: tables that people read and check line by line, each stating what a source says.
///
/// A table has the columns rule, value, from, until, known, standing, cites. A line whose first column is empty goes on
/// with the value of the line above it. Whatever is no line of a table is for people.
struct LawFacts {
  static let shared = LawFacts(folder: Bundle.module.resourceURL?.appendingPathComponent("Facts"))

  private(set) var all: [LawFact] = []
  /// What could not be read, each with its place.
  private(set) var faults: [String] = []

  /// Says what the columns mean, and states nothing.
  private static let explanation = "README.md"
  private static let columns = ["rule", "value", "from", "until", "known", "standing", "cites"]

  init(_ name: String, _ text: String) { read(name, text) }

  private init(folder: URL?) {
    guard let folder, let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else {
      faults.append("Facts: the folder cannot be read")
      return
    }
    for name in names.sorted() where name != Self.explanation {
      guard let text = try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8) else {
        faults.append("\(name): cannot be read")
        continue
      }
      read(name, text)
    }
  }

  /// All that are said of a rule.
  func about(_ rule: String) -> [LawFact] { all.filter { $0.rule == rule } }

  /// What holds on a day by all the facts about a rule: of those that do, the one that began last.
  func holding(_ rule: String, on day: Day) -> LawFact? {
    about(rule).filter { $0.status == .inForce && $0.from <= day }
      .max { ($0.from, $0.knownFrom) < ($1.from, $1.knownFrom) }.flatMap { $0.holds(on: day) ? $0 : nil }
  }

  private mutating func read(_ name: String, _ text: String) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      read(line, at: "\(name):\(index + 1)")
    }
  }

  private mutating func read(_ line: Substring, at place: String) {
    guard line.hasPrefix("|") else { return }
    let cells = line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast()
      .map { $0.trimmingCharacters(in: .whitespaces) }
    if cells == Self.columns || cells.allSatisfy({ $0.allSatisfy { $0 == "-" } && !$0.isEmpty }) { return }
    guard cells.count == Self.columns.count else {
      faults.append("\(place): has \(cells.count) columns and not \(Self.columns.count)")
      return
    }
    if cells[0].isEmpty, !all.isEmpty {
      all[all.count - 1].lines.append(Self.parts(cells[1]))
    } else if let fact = Self.fact(cells, place) {
      all.append(fact)
    } else {
      faults.append("\(place): has a day or a standing that is none")
    }
  }

  private static func fact(_ cells: [String], _ place: String) -> LawFact? {
    let standing = cells[5].split(separator: " ").map(String.init)
    let until = Day(cells[3])
    guard let from = Day(cells[2]), let knownFrom = Day(cells[4]), cells[3].isEmpty || until != nil,
      let confidence = standing.last.flatMap(Confidence.init), standing.count == 1 || standing[0] == "bill"
    else { return nil }
    return LawFact(
      place: place, rule: cells[0], lines: [parts(cells[1])], from: from, until: until, knownFrom: knownFrom,
      status: standing.count == 1 ? .inForce : .bill, confidence: confidence,
      citations: cells[6].split(separator: ";").map { Citation($0) })
  }

  /// In the order of ``LawValue/factLines``.
  private static func parts(_ text: String) -> [String] {
    text.split(separator: ";").map { part in
      let words = part.trimmingCharacters(in: .whitespaces)
      // A list may have a name before it, which stays: `when entered, byHolder`.
      let name = words.contains(", ") ? words.prefix { $0 != " " && $0 != "," } : ""
      guard !name.isEmpty, words.dropFirst(name.count).first == " " else { return sorted(words) }
      return "\(name) \(sorted(String(words.dropFirst(name.count + 1))))"
    }.sorted()
  }

  private static func sorted(_ words: String) -> String {
    words.split(separator: ", ", omittingEmptySubsequences: false).sorted().joined(separator: ", ")
  }
}
