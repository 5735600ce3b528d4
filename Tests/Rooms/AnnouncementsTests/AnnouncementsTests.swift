import LearningAccount
import StorageTesting
import Testing

@testable import Announcements

@Suite("Announcements that are kept")
struct AnnouncementsTests {
  private let now = TestClock.start
  private let texts = AnnouncementTexts(french: "Fermé.", english: "Closed.", arabic: "مغلق.")

  @Test("come back as they were made, the earliest first", arguments: TestEngine.allCases)
  func kept(engine: TestEngine) async throws {
    try await TestHouse.on(engine) { house in
      let announcements = Announcements(house.installation)
      let later = try await announcements.add(
        AnnouncementTexts(french: "Demain."), from: now.adding(seconds: 60), until: nil, by: "B")
      let first = try await announcements.add(texts, from: now, until: now.adding(seconds: 60), by: "A")
      #expect(first.isNew && later.isNew)
      #expect(try await announcements.list(all: false) == [first.announcement, later.announcement])
      #expect(try await announcements.running() == [first.announcement])
      house.clock.advance(seconds: 60)
      #expect(try await announcements.running() == [later.announcement])
      #expect(try await announcements.list(all: false) == [later.announcement])
      #expect(try await announcements.list(all: true) == [first.announcement, later.announcement])
    }
  }

  @Test("are there once for the same text and time", arguments: TestEngine.allCases)
  func once(engine: TestEngine) async throws {
    try await TestHouse.on(engine) { house in
      let announcements = Announcements(house.installation)
      for ends in [nil, now.adding(seconds: 60)] {
        let made = try await announcements.add(texts, from: now, until: ends, by: "A").announcement
        // From now on is the same as long as it runs.
        house.clock.advance(seconds: 1)
        for begins in [now, nil] {
          let again = try await announcements.add(texts, from: begins, until: ends, by: "B")
          #expect(!again.isNew)
          #expect(again.announcement == made)
        }
        await #expect(throws: AnnouncementError.otherTranslations(made.id)) {
          try await announcements.add(AnnouncementTexts(french: "Fermé."), from: now, until: ends, by: "A")
        }
      }
      #expect(try await announcements.list(all: true).count == 2)
    }
  }

  @Test("given at once by many are there once", arguments: TestEngine.allCases)
  func atOnce(engine: TestEngine) async throws {
    try await TestHouse.on(engine) { house in
      let announcements = Announcements(house.installation)
      let news = try await withThrowingTaskGroup(of: Bool.self) { group in
        for _ in 0..<8 {
          group.addTask { try await announcements.add(texts, from: now, until: nil, by: "A").isNew }
        }
        return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
      }
      #expect(news == 1)
      #expect(try await announcements.list(all: true).count == 1)
    }
  }

  @Test("that are ended run no more, and may be made again", arguments: TestEngine.allCases)
  func ended(engine: TestEngine) async throws {
    try await TestHouse.on(engine) { house in
      let announcements = Announcements(house.installation)
      let running = try await announcements.add(texts, from: now, until: nil, by: "A").announcement.id
      let coming = try await announcements.add(texts, from: now.adding(seconds: 9), until: nil, by: "A").announcement.id
      let short = try await announcements.add(texts, from: now, until: now.adding(seconds: 1), by: "A").announcement.id
      house.clock.advance(seconds: 1)
      await #expect(throws: AnnouncementError.isOver(short)) { try await announcements.end(short) }
      for id in [running, coming] {
        try await announcements.end(id)
        await #expect(throws: AnnouncementError.isOver(id)) { try await announcements.end(id) }
      }
      await #expect(throws: AnnouncementError.unknown(7)) { try await announcements.end(7) }
      #expect(try await announcements.list(all: false).isEmpty)
      #expect(try await announcements.add(texts, from: now, until: nil, by: "A").isNew)
    }
  }

  @Test("are refused where nobody would see or understand them", arguments: TestEngine.allCases)
  func refused(engine: TestEngine) async throws {
    try await TestHouse.on(engine) { house in
      let announcements = Announcements(house.installation)
      let yesterday = now.adding(seconds: -86_400)
      await #expect(throws: AnnouncementError.isPast) {
        try await announcements.add(texts, from: yesterday, until: now, by: "A")
      }
      await #expect(throws: AnnouncementError.endsBeforeItBegins) {
        try await announcements.add(texts, from: nil, until: yesterday, by: "A")
      }
      await #expect(throws: AnnouncementError.text(.french)) {
        try await announcements.add(AnnouncementTexts(french: " "), from: nil, until: nil, by: "A")
      }
      await #expect(throws: AnnouncementError.author) {
        try await announcements.add(texts, from: nil, until: nil, by: "")
      }
      let made = try await announcements.list(all: true)
      #expect(made.isEmpty)
    }
  }
}
