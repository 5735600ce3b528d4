import LearningAccount
import Testing

@testable import Offers

@Suite("The day of a search")
struct SearchDayTests {
  /// Two dates; one date; any time; any time with dates; no day known.
  private static let trainings: [SearchDocument] = [
    training(1, starts: ["2026-09-01", "2026-11-02"]), training(2, starts: ["2026-10-05"]),
    training(3, starts: [], lastStart: nil), training(4, starts: ["2026-09-01"], lastStart: nil),
    // Only the month of a second session is known.
    training(5, starts: ["2026-09-01"], lastStart: Day("2026-10-31")),
  ]

  private static func training(_ id: Int64, starts: [String]) -> SearchDocument {
    training(id, starts: starts, lastStart: starts.last.flatMap { Day($0) })
  }

  private static func training(_ id: Int64, starts: [String], lastStart: Day?) -> SearchDocument {
    var summary = TrainingSummary(
      actionID: id, title: "Formation", organisation: "École", kind: "rncp", mode: .onSite)
    summary.starts = starts.compactMap { Day($0) }
    summary.level = 3
    var document = SearchDocument(summary: summary)
    document.lastStart = lastStart
    return document
  }

  private static let index = Result {
    let folder = temporaryFolder()
    let writer = try SearchIndexWriter(folder)
    for training in trainings { try writer.put(training) }
    try writer.commit(change: 1)
    return try SearchIndex.open(folder)
  }

  private func found(on day: String, _ change: (inout SearchQuery) -> Void = { _ in }) throws -> [String] {
    var query = SearchQuery()
    change(&query)
    return try Self.index.get().search(query, on: Day(day)!).hits.map {
      "\($0.training.actionID) \($0.nextStart?.iso ?? "-")"
    }
  }

  @Test(
    "what can still be asked for is found, with its next start; what has begun is not",
    arguments: [
      ("2026-08-31", ["1 2026-09-01", "2 2026-10-05", "3 -", "4 2026-09-01", "5 2026-09-01"]),
      // A session that starts today can no longer be asked for.
      ("2026-09-01", ["1 2026-11-02", "2 2026-10-05", "3 -", "4 -", "5 -"]),
      ("2026-09-02", ["1 2026-11-02", "2 2026-10-05", "3 -", "4 -", "5 -"]),
      ("2026-10-04", ["1 2026-11-02", "2 2026-10-05", "3 -", "4 -", "5 -"]),
      ("2026-10-05", ["1 2026-11-02", "3 -", "4 -", "5 -"]), ("2026-10-30", ["1 2026-11-02", "3 -", "4 -", "5 -"]),
      ("2026-10-31", ["1 2026-11-02", "3 -", "4 -"]), ("2026-11-01", ["1 2026-11-02", "3 -", "4 -"]),
      ("2026-11-02", ["3 -", "4 -"]), ("2050-01-01", ["3 -", "4 -"]), ("2300-01-01", ["3 -", "4 -"]),
    ])
  func days(_ day: String, expected: [String]) throws {
    #expect(try found(on: day) == expected)
  }

  @Test("totals and counts leave out what is over, too")
  func counts() throws {
    var query = SearchQuery()
    let page = try Self.index.get().search(query, on: Day("2026-11-02")!)
    #expect(page.total == 2 && page.isExact)
    #expect(page.counts("level") == ["3 2"])
    query.choose("level=3")
    query.choose("level=4")
    #expect(try Self.index.get().search(query, on: Day("2026-10-05")!).counts("level") == ["3 4"])
  }

  @Test("a day that was asked for narrows further, and one in the past does not widen")
  func startingFrom() throws {
    #expect(
      try found(on: "2026-08-31") { $0.startingFrom = Day("2026-10-05") }.map(\.first) == ["1", "2", "3", "4", "5"])
    #expect(try found(on: "2026-08-31") { $0.startingFrom = Day("2026-10-06") }.map(\.first) == ["1", "3", "4", "5"])
    #expect(try found(on: "2026-11-02") { $0.startingFrom = Day("2026-09-01") }.map(\.first) == ["3", "4"])
  }
}
