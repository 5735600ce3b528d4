import Foundation
import LearningAccount
import SchemeFiles
import Testing

@Suite("Local time")
struct LocalTimeTests {
  @Test(
    "the table of a zone agrees with the system at any instant since 1985",
    arguments: ["Europe/Paris", "Asia/Singapore", "America/New_York", "Australia/Lord_Howe", "UTC"])
  func agrees(_ identifier: String) throws {
    let zone = try #require(TimeZone(identifier: identifier))
    let offsets = try #require(ZoneOffsets(zone: identifier))
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<20_000 {
      // To the year 3000, beyond the table's end.
      let seconds = Int64.random(in: 473_385_600..<32_503_680_000, using: &generator)
      let expected = zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(seconds)))
      #expect(offsets.offset(at: seconds) == expected, "\(seconds) in \(identifier)")
    }
  }

  @Test(
    "an instant is written with seconds and the offset of its season",
    arguments: [
      ("2026-03-04", 86_399, "2026-03-04T23:59:59+01:00"), ("2026-03-29", 10_800, "2026-03-29T03:00:00+02:00"),
      ("2026-03-29", 7_199, "2026-03-29T01:59:59+01:00"), ("2026-10-25", 86_399, "2026-10-25T23:59:59+01:00"),
      ("2626-07-01", 0, "2626-07-01T00:00:00+02:00"),
    ])
  func written(_ day: String, _ seconds: Int, _ expected: String) throws {
    let local = try #require(LocalTime(timeZone: "Europe/Paris"))
    let instant = local.instant(try #require(Day(day)), secondsOfDay: seconds)
    #expect(local.iso(instant) == expected)
    #expect(local.day(of: instant).iso == day)
    #expect(local.secondsOfDay(instant) == seconds)
  }

  @Test("a zone that does not exist gives nothing")
  func unknown() { #expect(LocalTime(timeZone: "Europe/Nowhere") == nil) }
}
