import JSONWriting
import LearningAccount

/// What a list of trainings shows of one action; kept in the index beside the words.
public struct TrainingSummary: Hashable, Codable, Sendable {
  public var actionID: Int64
  public var title: String
  public var organisation: String
  /// Town of the nearest or first place; nil for a training followed from afar.
  public var place: String?
  public var department: String?
  public var kind: String
  public var mode: TeachingMode
  public var level: Int?
  public var priceCents: Int64?
  public var hours: Int?
  /// The first day of the next session known when the index was built; nil where one may enter at any time.
  public var nextStart: String?
  /// Such as `RNCP37537`.
  public var certification: String?

  public var price: Amount? { priceCents.map { Amount(minor: $0, unit: LHEOPrice.euro) } }

  public init(actionID: Int64, title: String, organisation: String, kind: String, mode: TeachingMode) {
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
public struct SearchDocument: Sendable {
  public var summary: TrainingSummary
  public var objective: String?
  public var content: String?
  /// `rncp37537`, `21538`, `d1102`: found when typed.
  public var codes: [String] = []
  public var towns: [String] = []
  public var departments: [String] = []
  public var points: [GeoPoint] = []
  /// The latest start of its sessions; nil where one may enter at any time.
  public var lastStart: Day?

  public init(summary: TrainingSummary) { self.summary = summary }
}
