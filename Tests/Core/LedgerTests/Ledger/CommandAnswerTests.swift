import HouseTesting
import LearningAccount
import Storage
import StorageTesting
import Testing

@testable import Enrolments
@testable import Identity
@testable import Ledger

@Suite("What a command answered")
struct CommandAnswerTests {
  @Test("has one text, which reads as the same value")
  func texts() {
    #expect(Int64(302).answer == "302" && Int64(answer: "302") == 302)
    let state = EnrolmentState(.accepted, .inTraining)
    #expect(state.answer == "accepted inTraining" && EnrolmentState(answer: state.answer) == state)
    let amount = Amount(minor: -180_000, unit: Village.euro)
    #expect(amount.answer == "-180000 EUR 2" && Amount(answer: amount.answer) == amount)
    #expect(Done.done.answer == "done" && Done(answer: "done") == .done)
    #expect(DecidedRecords(answer: "[]")?.answer == "[]")
  }

  @Test("is nothing else")
  func others() {
    for text in ["", "007", "+7", " 7", "7 ", "9223372036854775808", "x"] { #expect(Int64(answer: text) == nil) }
    for text in ["", "accepted", "accepted  inTraining", "accepted inTraining x", "accepted else"] {
      #expect(EnrolmentState(answer: text) == nil)
    }
    for text in ["", "1", "1 EUR", "01 EUR 2", "1 EUR 02", "1 EUR 19", "1 EUROCENTS 2", "1 EUR 2 "] {
      #expect(Amount(answer: text) == nil)
    }
    #expect(Done(answer: "Done") == nil)
    for text in ["", "done", "1"] { #expect(DecidedRecords(answer: text) == nil) }
  }

  @Test("is called damaged where it is nothing that the command can have answered", arguments: TestEngine.allCases)
  func damaged(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let village = try await Village(test)
      let (installation, account) = (test.installation, village.amina.account)
      let command = installation.command("one", on: account, "same", effective: try requireValue(Day("2026-09-01")))
      try await installation.database.write { transaction in
        for _ in 1...2 {
          let answer = try AccountLedger.perform(command, in: transaction) { _ in Done.done }
          #expect(answer == .done)
        }
        let other = Result { try AccountLedger.perform(command, in: transaction) { _ in Int64(1) } }
        #expect(throws: LedgerError.damaged("the command one cannot have answered “done”")) { try other.get() }
      }
      #expect(try await village.faults() == [])
    }
  }
}
