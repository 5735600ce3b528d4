import LearningAccount

/// What a list of trainings shows of one action; kept in the index beside the words.
/// Why an action, and neither an offer nor a session: docs/decisions/0031.
package struct TrainingSummary: Hashable, Sendable {
  package var actionID: Int64
  package var title: String
  package var organisation: String
  /// Town of the nearest or first place; nil for a training followed from afar.
  package var place: String?
  var department: String?
  package var kind: String
  package var mode: TeachingMode
  package var level: Int?
  package var price: Amount?
  package var hours: Int?
  /// The days on which sessions start, in their order; at most ``mostStarts``.
  var starts: [Day] = []
  /// Such as `RNCP37537`.
  package var certification: String?

  /// A catalogue of weekly courses plans two years ahead.
  static let mostStarts = 100

  init(actionID: Int64, title: String, organisation: String, kind: String, mode: TeachingMode) {
    self.actionID = actionID
    self.title = title
    self.organisation = organisation
    self.kind = kind
    self.mode = mode
  }

  /// The first start that can still be asked for on `today`: on a later day.
  func nextStart(on today: Day) -> Day? { starts.first { $0 > today } }
}

extension TrainingSummary {
  private static let separator: Character = "\u{1F}"

  /// As the index keeps it: fields in a fixed order, because JSON would take longer to read than to find.
  var bytes: [UInt8] {
    let fields: [String?] = [
      String(actionID), title, organisation, place, department, kind, String(mode.rawValue), level.map(String.init),
      price?.inDocument, hours.map(String.init), starts.map { String($0.number) }.joined(separator: " "), certification,
    ]
    return Array(fields.map { ($0 ?? "").filter { $0 != Self.separator } }.joined(separator: "\u{1F}").utf8)
  }

  /// Nil for what ``bytes`` does not write.
  init?(bytes: UnsafeBufferPointer<UInt8>) {
    let fields = bytes.split(separator: 0x1F, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    guard fields.count == 12, let actionID = Int64(fields[0]), let mode = Int(fields[6]).flatMap(TeachingMode.init)
    else { return nil }
    func text(_ index: Int) -> String? { fields[index].isEmpty ? nil : fields[index] }
    self.init(actionID: actionID, title: fields[1], organisation: fields[2], kind: fields[5], mode: mode)
    place = text(3)
    department = text(4)
    level = text(7).flatMap { Int($0) }
    price = text(8).flatMap { Amount(inDocument: $0) }
    hours = text(9).flatMap { Int($0) }
    starts = fields[10].split(separator: " ").compactMap { Int32($0).map { Day(number: $0) } }
    certification = text(11)
  }
}

/// One action as the index takes it: the summary, the words it is found by, where it is and when it starts.
struct SearchDocument: Sendable {
  var summary: TrainingSummary
  var objective: String?
  var content: String?
  /// `rncp37537`, `21538`, `d1102`: found when typed.
  var codes: [String] = []
  var towns: [String] = []
  var departments: [String] = []
  var points: [GeoPoint] = []
  /// The last day on which one of its sessions starts; nil where one may enter at any time or the days are not known.
  /// From that day on it is no longer found.
  var lastStart: Day?

  init(summary: TrainingSummary) { self.summary = summary }
}
