import HouseTesting
import LearningAccount
import Storage
import StorageTesting
import Testing

@testable import Enrolments
@testable import Identity
@testable import Ledger

@Suite("Lists of files")
struct QueueTests {
  private func all(_ village: Village, limit: Int) async throws -> [[Int64]] {
    var pages: [[Int64]] = []
    var place: QueuePlace?
    repeat {
      let page = try await village.enrolments.queue(village.organisation, after: place, limit: limit)
      pages.append(page.lines.map(\.address.file))
      place = try page.next.map { try requireValue(QueuePlace(text: $0.text)) }
    } while place != nil
    return pages
  }

  private func request(_ count: Int, _ village: Village) async throws -> [Int64] {
    var files: [Int64] = []
    for number in 0..<count {
      files.append(try await village.request(try village.option(action: Int64(20 + number)), id: "request \(number)"))
    }
    return files
  }

  @Test(
    "an organisation's has each file once, though two of its deadlines fall together", arguments: TestEngine.allCases)
  func deadlinesTogether(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let village = try await Village(test)
      let option = try village.option(prerequisites: true, startsOn: "2026-12-07", endsOn: "2026-12-18")
      let file = try await village.request(option)
      var lines = try await village.enrolments.queue(village.organisation).lines
      #expect(lines.map(\.next?.code) == [.acknowledge])
      try await test.installation.database.write { transaction in
        try transaction.execute(
          """
          UPDATE deadline SET due_at = (SELECT MIN(m.due_at) FROM deadline m WHERE m.account_id = $1)
          WHERE account_id = $1
          """, .integer(village.amina.account))
      }
      lines = try await village.enrolments.queue(village.organisation).lines
      #expect(lines.map(\.address.file) == [file])
      #expect(lines.map(\.next?.code) == [.acknowledge])
    }
  }

  @Test(
    "an organisation's goes on over pages: what waits for it by its day, what goes on, what is over",
    arguments: TestEngine.allCases)
  func pages(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let village = try await Village(test)
      var files = try await request(2, village)
      test.advance(days: 1)
      files.append(try await village.request(try village.option(action: 30), id: "later"))
      files += try await request(6, village).suffix(4)
      // One waits for the holder, one is over.
      try await village.propose(files[3], try village.option())
      try await village.answer(.refuse(.sessionFull, words: nil), files[4])
      let expected = [files[1], files[0], files[6], files[5], files[2], files[3], files[4]]
      for limit in 1...8 {
        let pages = try await all(village, limit: limit)
        #expect(pages.flatMap(\.self) == expected)
        #expect(pages.dropLast().allSatisfy { $0.count == limit })
      }
      // One that was answered meanwhile hides no other.
      let first = try await village.enrolments.queue(village.organisation, limit: 3)
      try await village.answer(.refuse(.sessionFull, words: nil), files[0])
      let rest = try await village.enrolments.queue(village.organisation, after: first.next, limit: 10)
      #expect(rest.lines.map(\.address.file) == [files[5], files[2], files[3], files[4], files[0]])
      #expect(rest.next == nil)
    }
  }

  @Test("a place is read strictly")
  func places() {
    #expect(QueuePlace(text: "0.1788472799000.302.12")?.text == "0.1788472799000.302.12")
    for text in ["", "0.1.2", "0.1.2.3.4", "0.1.2.x", "0.1.2.-3", "00.1.2.3", "0.1.2.+3", " 0.1.2.3"] {
      #expect(QueuePlace(text: text) == nil)
    }
    #expect(SessionPlace(text: "5.7")?.text == "5.7")
    #expect(SessionPlace(text: "5") == nil)
  }

  @Test("a holder's has the deadlines that the files' pages have", arguments: TestEngine.allCases)
  func holder(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let village = try await Village(test)
      let files = try await request(3, village)
      try await village.propose(files[0], try village.option())
      try await village.answer(.refuse(.sessionFull, words: nil), files[1])
      // As under a law of then that nobody reckons with any more.
      try await test.installation.database.write { transaction in
        try transaction.execute(
          "UPDATE deadline SET due_at = due_at + 86400000 WHERE account_id = $1 AND file_id = $2",
          .integer(village.amina.account), .integer(files[2]))
      }
      let list = try await village.enrolments.list(village.amina)
      #expect(list.map(\.enrolment.id) == files.reversed())
      for line in list {
        let view = try await village.enrolments.view(line.enrolment.id, for: village.amina)
        #expect(line.deadlines.map(\.code) == view.deadlines.map(\.code))
        #expect(line.deadlines.map(\.due.instant) == view.deadlines.map(\.due.instant))
      }
      #expect(list.map(\.deadlines.first?.due.day) == [Day("2026-09-04"), nil, Day("2026-09-07")])
    }
  }
}
