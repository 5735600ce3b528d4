import JSONWriting
import LearningAccount

/// What a list of trainings shows of one action; kept in the index beside the words.
package struct TrainingSummary: Hashable, Codable, Sendable {
  package var actionID: Int64
  package var title: String
  package var organisation: String
  /// Town of the nearest or first place; nil for a training followed from afar.
  package var place: String?
  package var department: String?
  package var kind: String
  package var mode: TeachingMode
  package var level: Int?
  package var priceCents: Int64?
  package var hours: Int?
  /// The first day of the next session known when the index was built; nil where one may enter at any time.
  package var nextStart: String?
  /// Such as `RNCP37537`.
  package var certification: String?

  package var price: Amount? { priceCents.map { Amount(minor: $0, unit: .ofOffers) } }

  package init(actionID: Int64, title: String, organisation: String, kind: String, mode: TeachingMode) {
    self.actionID = actionID
    self.title = title
    self.organisation = organisation
    self.kind = kind
    self.mode = mode
  }

  func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.number("actionID", actionID)
      writer.text("title", title)
      writer.text("organisation", organisation)
      writer.text("place", place)
      writer.text("department", department)
      writer.text("kind", kind)
      writer.number("mode", mode.rawValue)
      writer.number("level", level)
      writer.number("priceCents", priceCents)
      writer.number("hours", hours)
      writer.text("nextStart", nextStart)
      writer.text("certification", certification)
    }
    return writer.bytes
  }
}

/// One action as the index takes it: the summary, the words it is found by, where it is and when it starts.
package struct SearchDocument: Sendable {
  package var summary: TrainingSummary
  package var objective: String?
  package var content: String?
  /// `rncp37537`, `21538`, `d1102`: found when typed.
  package var codes: [String] = []
  package var towns: [String] = []
  package var departments: [String] = []
  package var points: [GeoPoint] = []
  /// The latest start of its sessions; nil where one may enter at any time.
  package var lastStart: Day?

  package init(summary: TrainingSummary) { self.summary = summary }
}
