import LearningAccount
import Terminal
import Testing

@testable import Announcements

@Suite("An announcement")
struct AnnouncementTests {
  private let begins = Instant(milliseconds: 1_000_000)
  private let ends = Instant(milliseconds: 2_000_000)

  private func announcement(until ends: Instant?, endedAt: Instant? = nil) throws -> Announcement {
    Announcement(
      id: 1, period: try .init(from: begins, until: ends), texts: AnnouncementTexts(french: "Fermé."),
      endedAt: endedAt, madeBy: "A. Martin", madeAt: begins)
  }

  @Test("runs from its first instant to before its last")
  func bounds() throws {
    let announcement = try announcement(until: ends)
    #expect(announcement.state(at: begins.adding(milliseconds: -1)) == .coming)
    #expect(announcement.state(at: begins) == .running)
    #expect(announcement.state(at: begins.adding(milliseconds: 1)) == .running)
    #expect(announcement.state(at: ends.adding(milliseconds: -1)) == .running)
    #expect(announcement.state(at: ends) == .over)
    #expect(announcement.state(at: ends.adding(milliseconds: 1)) == .over)
  }

  @Test("without an end runs until it is ended")
  func endless() throws {
    let late = ends.adding(seconds: 1_000_000_000)
    #expect(try announcement(until: nil).state(at: late) == .running)
    #expect(try announcement(until: nil, endedAt: ends).state(at: late) == .ended)
    #expect(try announcement(until: nil, endedAt: begins).state(at: begins) == .ended)
  }

  @Test("ends after it begins")
  func order() throws {
    #expect(throws: AnnouncementError.endsBeforeItBegins) { try Announcement.Period(from: begins, until: begins) }
    #expect(throws: AnnouncementError.endsBeforeItBegins) { try Announcement.Period(from: ends, until: begins) }
    #expect(try Announcement.Period(from: begins, until: begins.adding(milliseconds: 1)).begins == begins)
  }

  @Test("is French where it has no text in the page's language")
  func fallback() {
    let both = AnnouncementTexts(french: "Fermé.", english: "Closed.")
    #expect(both.text(for: .french) == ("Fermé.", .french))
    #expect(both.text(for: .english) == ("Closed.", .english))
    #expect(both.text(for: .arabic) == ("Fermé.", .french))
  }

  @Test("is one line of 1 to 300 characters in each language")
  func lengths() throws {
    let longest = String(repeating: "é", count: 300)
    try AnnouncementTexts(french: longest, english: "a", arabic: longest).check()
    for bad in ["", "  ", longest + "e", "two\nlines", "bell\u{7}", "e" + String(repeating: "\u{301}", count: 300)] {
      #expect(throws: AnnouncementError.text(.french)) { try AnnouncementTexts(french: bad).check() }
      #expect(throws: AnnouncementError.text(.english)) { try AnnouncementTexts(french: "a", english: bad).check() }
      #expect(throws: AnnouncementError.text(.arabic)) { try AnnouncementTexts(french: "a", arabic: bad).check() }
    }
  }
}

@Suite("A time that was typed")
struct TypedTimeTests {
  private let local = LocalTime(timeZone: "Europe/Paris")!

  @Test("is the instant at which local clocks show it")
  func read() throws {
    #expect(try TypedTime.instant("2026-12-01T22:00", "from", local) == TestClock.start)
    #expect(try TypedTime.instant(nil, "from", local) == nil)
  }

  @Test(
    "in another form is refused",
    arguments: [
      "", "now", "2026-12-01", "2026-12-01 22:00", "2026-12-01T22", "2026-12-01T24:00", "2026-12-01T22:60",
      "2026-12-01T2:00", "2026-13-01T22:00", "2026-02-29T22:00", "2026-12-01T22:00:00", "2026-12-01T22:00Z",
      "٢٠٢٦-12-01T22:00", "2026-12-01T٢٢:00",
    ])
  func otherForm(text: String) {
    #expect(throws: CommandFailure.self) { try TypedTime.instant(text, "from", local) }
  }

  @Test("that clocks skip is refused")
  func skipped() {
    #expect(throws: CommandFailure.self) { try TypedTime.instant("2026-03-29T02:30", "from", local) }
  }
}
