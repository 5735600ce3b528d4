import HouseTesting
import LearningAccount
import Storage
import StorageTesting
import Testing

@testable import Enrolments
@testable import Ledger

@Suite("What is hashed of a training file")
struct EnrolmentColumnTests {
  private static let chain: Set = [
    "account_id", "file_id", "contract", "execution", "salt", "facts_hash", "events", "event_hash",
  ]

  @Test("every column of a file is among its facts or among what an event leaves")
  func columns() async throws {
    try await TestEngine.memory.withDatabase(migrated: true) { database in
      let columns = try await database.read { transaction in
        try transaction.rows("SELECT name FROM pragma_table_info('enrolment')").map { try $0.text("name") }
      }
      let hashed = EnrolmentRecord.columns + EnrolmentOutcome.columns
      #expect(Set(hashed).count == hashed.count)
      #expect(Set(columns).subtracting(Self.chain) == Set(hashed))
    }
  }

  @Test("what an event left is read as it was written")
  func outcome() throws {
    let text = """
      ends_on 2026-11-13
      own_share 15000
      deadline answer 1788472799000 organisation unanswered
      """
    let outcome = try requireValue(EnrolmentOutcome(text: text))
    #expect(outcome.text == text)
    #expect(outcome.deadlines["answer"]?.due == Instant(milliseconds: 1_788_472_799_000))
    for wrong in [
      "price 1", "ends_on", "deadline answer soon organisation unanswered", "deadline answer 1 organisation",
    ] {
      #expect(EnrolmentOutcome(text: wrong) == nil, "\(wrong)")
    }
  }

  @Test("the salt decides what a text is hashed to, and so does the event's number")
  func salt() {
    let text = EventText(details: "{}", reasons: "[]", outcome: nil)
    let salts = [[UInt8](repeating: 1, count: 16), [UInt8](repeating: 2, count: 16)]
    let hashes = salts.flatMap { salt in [1, 2].map { text.hash(number: $0, salt: salt) } }
    #expect(Set(hashes).count == 4)
  }
}
