import Hummingbird
import HummingbirdTesting
import LearningAccount
import Site
import StorageTesting
import Testing
import Words

@testable import Announcements

@Suite("A page while something is announced")
struct AnnouncementPagesTests {
  private let now = TestClock.start

  /// A room with one page.
  private struct OnePage: Room, Page {
    let name = "OnePage"
    func addPages(to pages: Pages, of site: Site) {
      pages.page(.help) { _, context in try await site.render(self, context) }
    }

    func title(_ words: Words) -> String { "Title" }
    func main(_ frame: Frame) -> HTML { "<h1>Title</h1>" }
  }

  /// The page of a house with this room and that one, as a browser gets it.
  private func page(_ site: Site, in language: String = "fr") async throws -> String {
    let application = site.application(hostname: "127.0.0.1", port: 0, log: site.installation.log)
    return try await application.test(.router) { client in
      try await client.execute(uri: Route.help.path, method: .get, headers: [.acceptLanguage: language]) {
        #expect($0.status == .ok)
        return String(buffer: $0.body)
      }
    }
  }

  @Test("says it above the header in the page's language, until when")
  func languages() async throws {
    try await TestHouse.on(.memory) { house in
      _ = try await Announcements(house.installation).add(
        AnnouncementTexts(french: "Fermé <cette> nuit.", english: "Closed."), from: now,
        until: now.adding(seconds: 8 * 3600), by: "A")
      let site = try house.site(beside: OnePage())
      let french = try await page(site)
      #expect(french.contains("<p>Fermé &lt;cette&gt; nuit.</p>"))
      #expect(french.contains("Jusqu"))
      #expect(french.contains("<time datetime=\"2026-12-02T06:00\">2 décembre 2026, 6"))
      let place = try #require(french.range(of: "<aside class=\"announcement notice sun\" role=\"status\">"))
      #expect(place.upperBound < (try #require(french.range(of: "<header"))).lowerBound)
      let english = try await page(site, in: "en")
      #expect(english.contains("<p>Closed.</p>"))
      #expect(english.contains("Until <time"))
      #expect(try await page(site, in: "ar").contains("<p lang=\"fr\" dir=\"ltr\">Fermé &lt;cette&gt; nuit.</p>"))
    }
  }

  @Test("says several, the earliest first, and no end where there is none")
  func several() async throws {
    try await TestHouse.on(.memory) { house in
      let announcements = Announcements(house.installation)
      _ = try await announcements.add(AnnouncementTexts(french: "Second."), from: now, until: nil, by: "A")
      _ = try await announcements.add(
        AnnouncementTexts(french: "Premier."), from: now.adding(seconds: -1), until: nil, by: "A")
      let text = try await page(house.site(beside: OnePage()))
      let (first, second) = (text.range(of: "Premier."), text.range(of: "Second."))
      #expect(try #require(first).lowerBound < (try #require(second)).lowerBound)
      #expect(!text.contains("Jusqu"))
    }
  }

  @Test("shows what begins and ends to the millisecond, and what was added or ended after a second")
  func times() async throws {
    try await TestHouse.on(.memory) { house in
      let announcements = Announcements(house.installation)
      let site = try house.site(beside: OnePage())
      #expect(!(try await page(site).contains("announcement")))
      let id = try await announcements.add(
        AnnouncementTexts(french: "Fermé."), from: now.adding(seconds: 2), until: now.adding(seconds: 4), by: "A"
      ).announcement.id
      for isShown in [false, true, true, false] {
        house.clock.advance(seconds: 1)
        #expect(try await page(site).contains("Fermé.") == isShown, "\(house.clock.now.milliseconds) \(id)")
      }
      let other = try await announcements.add(AnnouncementTexts(french: "Encore."), from: nil, until: nil, by: "A")
      house.clock.advance(seconds: 1)
      #expect(try await page(site).contains("Encore."))
      try await announcements.end(other.announcement.id)
      house.clock.advance(seconds: 1)
      #expect(!(try await page(site).contains("Encore.")))
    }
  }

  @Test("is told with its number on /readyz")
  func notes() async throws {
    try await TestHouse.on(.memory) { house in
      let announcements = Announcements(house.installation)
      let room = AnnouncementsRoom()
      #expect(try await room.notes(on: house.installation).isEmpty)
      let texts = AnnouncementTexts(french: "Fermé.")
      let first = try await announcements.add(texts, from: now, until: now.adding(seconds: 8 * 3600), by: "A")
      let second = try await announcements.add(texts, from: now, until: nil, by: "A")
      #expect(
        try await room.notes(on: house.installation) == [
          "announcement \(first.announcement.id) until 2026-12-02T06:00:00+01:00",
          "announcement \(second.announcement.id)",
        ])
    }
  }
}
