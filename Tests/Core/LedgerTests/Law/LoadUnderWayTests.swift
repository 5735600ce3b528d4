import HouseTesting
import LearningAccount
import SchemeFiles
import Storage
import StorageTesting
import Testing

@testable import Enrolments
@testable import Identity
@testable import Ledger
@testable import Proof

@Suite("A scheme is loaded while commands are done")
struct LoadUnderWayTests {
  private static let callers = 8
  private static let commandsACaller = 24

  /// The hash that an entry names, and the amount that the law of that version gave it.
  private struct Decided: Hashable, Sendable {
    let hash: String
    let cents: Int64
  }

  @Test(
    "every command decides and writes with one version, and in the end with the new one", arguments: TestEngine.allCases
  )
  func underWay(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let installation = test.installation
      let schemes = Schemes(installation.database, machineNow: { installation.clocks.machine() })
      let files = try SchemeTexts(folder: France.repositoryFolder + "/Schemes/france-cpf").files
      let changed = SchemeTexts(
        files: files.merging(
          ["participation.yaml": try #require(files["participation.yaml"]).replacing("150.00", with: "175.00")],
          uniquingKeysWith: { $1 }))
      try await schemes.load(SchemeTexts(files: files), by: "amina")
      let village = try await Village(test, rights: 0)

      try await withThrowingTaskGroup(of: Void.self) { group in
        for caller in 0..<Self.callers {
          group.addTask {
            for number in 0..<Self.commandsACaller { try await credit("\(caller).\(number)", village, installation) }
          }
        }
        group.addTask {
          try await schemes.load(changed, by: "yann", correct: true)
          // What the server's watch does.
          try await installation.schemes.refresh(from: installation.database)
        }
        try await group.waitForAll()
      }
      try await credit("last", village, installation)

      let decided = try await decisions(village, installation)
      let old = Decided(hash: installation.scheme.contentHash, cents: 15_000)
      let new = Decided(hash: changed.contentHash, cents: 17_500)
      #expect(decided.count == Self.callers * Self.commandsACaller + 1)
      #expect(Set(decided).isSubset(of: [old, new]))
      #expect(decided.last == new)
      let faults = try await Verifier(installation.current).run().faults
      #expect(faults.isEmpty, "\(faults)")
    }
  }

  /// Credits as much as the participation of the day is, by the law that is current when the command begins.
  private func credit(_ id: String, _ village: Village, _ installation: Installation) async throws {
    let now = installation.current
    let account = village.amina.account
    _ = try await now.database.write { transaction in
      let moment = try now.clocks.scheme(in: transaction)
      let amount = try requireValue(now.scheme.at(moment.day).funding?.participation?.value)
      let command = AccountLedger.Command(
        account: account, id: id, intent: id, effective: moment.day, recordedAt: now.clocks.machine(),
        schemeHash: now.scheme.contentHash)
      return try AccountLedger.perform(command, in: transaction) { ledger in
        try ledger.credit(
          .init(id: now.newIdentifier(), source: "accrual"), amount, law: try now.scheme.at(moment.day),
          reasons: [Reason("accrual.whole")])
        return Done.done
      }
    }
  }

  private func decisions(_ village: Village, _ installation: Installation) async throws -> [Decided] {
    let account = village.amina.account
    return try await installation.database.read { transaction in
      try transaction.rows(
        """
        SELECT scheme_hash, amount FROM ledger_entry JOIN posting USING (account_id, sequence)
        WHERE account_id = $1 AND amount > 0 ORDER BY sequence
        """, .integer(account)
      ).map { Decided(hash: try $0.text("scheme_hash"), cents: try $0.integer("amount")) }
    }
  }
}
