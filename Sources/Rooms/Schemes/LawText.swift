import Foundation
import LearningAccount

/// Writes rules of the law for somebody at a terminal.
enum LawText {
  /// A rule's key, its place in the files, and a line for each of its values.
  static func timeLine(of rule: LawRule) -> String {
    let place = rule.file + (rule.line.map { ":\($0)" } ?? "")
    let lines = rule.spans.map { span in
      let line = line(for: span.value, until: span.until)
      return "  " + line + (span.isCorrected ? "\n      corrected by the next" : "")
    }
    return (["\(rule.key)  (\(place))"] + lines).joined(separator: "\n")
  }

  /// The days, the value, how sure it is and where it stands; the note on a line of its own.
  static func line(for dated: Dated<LawValue>, until: Day?) -> String {
    let days = "\(dated.from.iso) … \(until?.iso ?? "          ")"
    let bill = dated.status == .bill ? "  (a bill, not in force)" : ""
    let source = "\(dated.confidence.rawValue), known from \(dated.knownFrom.iso)  [\(dated.reference.text)]"
    let lines = ["\(days)  \(dated.value.plain)\(bill)", source] + (dated.note.map { [$0] } ?? [])
    return lines.joined(separator: "\n      ")
  }

  static func difference(_ difference: LawDifference) -> String {
    let known = difference.knownOn.map { ", as known on \($0.iso)" } ?? ""
    var lines = ["Changed from \(difference.first.iso) to \(difference.second.iso)\(known):"]
    lines += difference.changes.isEmpty ? ["  nothing"] : difference.changes.map(change)
    guard !difference.bills.isEmpty else { return lines.joined(separator: "\n") }
    lines += ["", "What bills would change on \(difference.second.iso); none of them is in force:"]
    return (lines + difference.bills.map(change)).joined(separator: "\n")
  }

  private static func change(_ change: LawChange) -> String {
    let (before, after) = (change.before?.value.plain, change.after?.value.plain)
    let head = "  \(change.key)"
    guard let after, let dated = change.after else { return "\(head)\n      ends: \(before ?? "")" }
    let source = "[\(dated.reference.text)]"
    guard let before else { return "\(head)\n      begins on \(dated.from.iso): \(after)  \(source)" }
    guard change.changesValue else { return "\(head)\n      stays \(after), now \(source)" }
    return "\(head)\n      \(before)\n      → \(after)  since \(dated.from.iso)  \(source)"
  }
}
