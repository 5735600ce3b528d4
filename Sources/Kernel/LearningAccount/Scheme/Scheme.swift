/// An individual learning account scheme: what it is called, what it counts in, and its dated law.
///
/// A scheme that exists is whole: its making resolved the law of every day since it opened. It never changes, and is
/// shared, not copied.
public final class Scheme: Sendable {
  public let header: SchemeHeader
  public let law: Law
  /// The same law as a list for readers.
  public let book: LawBook
  private let snapshots: LawSnapshots
  private let calendarSnapshots: CalendarSnapshots

  /// - Throws: ``MissingValue`` for the first needed value that some day since the scheme opened lacks.
  public init(header: SchemeHeader, law: Law, book: LawBook) throws(MissingValue) {
    self.header = header
    self.law = law
    self.calendarSnapshots = CalendarSnapshots(law.calendar)
    self.book = book
    self.snapshots = try LawSnapshots(law, opens: header.opens)
  }

  /// Whether anything comes with an age.
  var hasEndowments: Bool { !law.lots.endowments.isEmpty }

  public var id: String { header.id }
  public var timeZone: String { header.timeZone }
  public var contentHash: String { header.contentHash }
  public var primaryUnit: Unit { header.primaryUnit }
  public var vocabulary: Vocabulary { header.vocabulary }
  public var units: [String: Unit] {
    Dictionary(header.units.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The working days of every territory by all that is known now, in the order of the scheme's file.
  public var calendars: [WorkingDays] { calendarSnapshots.at(nil) }

  /// The working days of a territory as they were known on `knownOn` (nil: all that is known now); nil where the scheme
  /// does not know the territory, or no working week was known.
  public func workingDays(_ territory: String, knownOn: Day? = nil) -> WorkingDays? {
    calendarSnapshots.at(knownOn).first { $0.territory == territory }
  }

  /// The law of `day` as it was known on `knownOn` (nil: all that is known now). Found, not computed: it costs a search
  /// among some dozens of days.
  ///
  /// - Throws: ``SchemeError/beforeOpening(day:opens:)``. What was not known yet is thrown by the topic that lacks it.
  public func at(_ day: Day, knownOn: Day? = nil) throws(SchemeError) -> Parameters {
    try snapshots.at(day, knownOn: knownOn)
  }
}

/// Why a scheme has no law for a day.
public enum SchemeError: Error, Hashable, Sendable {
  case beforeOpening(day: Day, opens: Day)
  case notYetKnown(MissingValue)
}

extension SchemeError: Failure {
  public var kind: FailureKind { .refused }
  public var sentence: String { String(describing: self) }
}

/// The working days of every territory, made once for each state of knowledge.
struct CalendarSnapshots: Sendable {
  /// In the order of `since`; each holds until the next.
  private let epochs: [(since: Day, calendars: [WorkingDays])]

  /// A scheme without a calendar has no working days.
  init(_ law: CalendarLaw?) {
    let knowledge = law.map { law in Set(law.rules.flatMap(\.knowledge)).sorted() } ?? []
    epochs = knowledge.map { since in (since, law?.workingDays(knownOn: since) ?? []) }
  }

  func at(_ knownOn: Day?) -> [WorkingDays] {
    guard let knownOn else { return epochs.last?.calendars ?? [] }
    return epochs.last { $0.since <= knownOn }?.calendars ?? []
  }
}

extension Scheme {
  /// What the law says on a topic.
  ///
  /// - Throws: ``BadInput`` on `scheme` where this one lacks the topic.
  func topic<Rules>(_ rules: Rules?, _ name: String) throws(BadInput) -> Rules {
    guard let rules else { throw BadInput(field: "scheme", value: id, expected: "a scheme that has \(name)") }
    return rules
  }
}
