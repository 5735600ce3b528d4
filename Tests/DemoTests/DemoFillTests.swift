import HouseTesting
import LearningAccount
import Storage
import StorageTesting
import Testing

@testable import Accruals
@testable import Demo
@testable import Funders
@testable import Identity
@testable import Ledger
@testable import Letters
@testable import Proof
@testable import Rights

@Suite("Filling the demo") struct DemoFillTests {
  private static let begin = "2026-09-01"

  private func fill(_ test: TestInstallation) async throws -> DemoFill.Report {
    let start = try requireValue(Day(Self.begin))
    let country = try DemoCountry(start: start, scheme: test.installation.scheme)
    let deeds = AccrualsRoom().demo + FundersRoom().demo
    return try await DemoFill(test.installation, country, deeds: deeds).fill()
  }

  @Test("the law refuses no step, and verification finds no fault", arguments: TestEngine.allCases)
  func wholeAndSound(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let report = try await fill(test)
      #expect(report.refusals == [])
      #expect(report.holders == 300 && report.organisations == 60 && report.offers == 2000)
      let verified = try await Verifier(test.installation).run()
      #expect(verified.faults == [])
      #expect(verified.files == report.files && report.files > 140)

      let now = try await test.installation.database.read { try test.installation.clocks.scheme(in: $0) }
      #expect(now.day == Day(Self.begin))
      #expect(test.installation.clocks.local.secondsOfDay(now.instant) / 60 == 9 * 60)
    }
  }

  @Test("there are files in every state that can be reached, and dormant accounts")
  func everyState() async throws {
    try await TestInstallation.on(.memory) { test in
      _ = try await fill(test)
      let rows = try await test.installation.database.read { transaction in
        try transaction.rows("SELECT DISTINCT contract, execution FROM enrolment")
      }
      let found = Set(try rows.map { "\(try $0.text("contract")) \(try $0.text("execution"))" })
      let expected: Set = [
        "requested notStarted", "acknowledged notStarted", "proposed notStarted", "awaitingPayment notStarted",
        "accepted notStarted", "accepted inTraining", "accepted serviceDone", "refused notStarted",
        "unanswered notStarted",
        "requestWithdrawn notStarted", "declined notStarted", "notAccepted notStarted", "unpaid notStarted",
        "withdrawn notStarted",
      ]
      #expect(found == expected)
      let dormant = try await test.installation.database.read { transaction in
        try transaction.row("SELECT COUNT(*) AS total FROM account WHERE kind = 'holder' AND status = 'dormant'")
      }
      #expect(try requireValue(dormant).integer("total") > 20)
    }
  }

  @Test("Amina has 3 249.50 €, of which 1 650 € are reserved for her training in pastry")
  func amina() async throws {
    try await TestInstallation.on(.memory) { test in
      let report = try await fill(test)
      let email = try requireValue(report.signIns.first).email
      let access = try await test.installation.database.read { transaction in
        let address = try requireValue(EmailAddress(email))
        let signIn = try requireValue(try SignIn.find(confirmed: address, in: transaction))
        return try HolderAccess.find(account: signIn.account, by: OperatorAccess(commandLine: "test"), in: transaction)
      }
      let balance = try requireValue(try await Rights(test.installation).view(access).balances.first)
      #expect(balance.free.decimal == "1599.50" && balance.reserved.decimal == "1650.00")
    }
  }

  @Test("the demo's mailbox holds letters to those who can be visited, and to nobody else")
  func mailbox() async throws {
    try await TestInstallation.on(.memory) { test in
      let report = try await fill(test)
      let readers = Set(report.signIns.map(\.email))
      let letters = try await Outbox(test.installation).newest(limit: 5000).lines
      #expect(!letters.isEmpty)
      for letter in letters {
        guard case .email(let address) = letter.letter.recipient else { continue }
        #expect(readers.contains(address))
      }
      #expect(report.signIns.count == 7 && report.signIns.count(where: \.isOrganisation) == 2)
    }
  }

  @Test("only an empty database is filled")
  func notTwice() async throws {
    try await TestInstallation.on(.memory) { test in
      _ = try await fill(test)
      await #expect(throws: DemoError.notEmpty) { _ = try await fill(test) }
    }
  }
}
