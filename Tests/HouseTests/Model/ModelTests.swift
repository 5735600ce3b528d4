import Foundation
import HouseTesting
import LearningAccount
import Storage
import StorageTesting
import Testing

@testable import Ledger
@testable import Proof

/// Random commands are given to the ledger and to a naive one in memory; both must answer and hold the same.
///
/// `ACQUIS_PROPERTY_SEEDS` scales how many seeds are tried: 10 tries ten times as many. A run that differs prints its
/// seed and its commands up to the one that shows the difference.
@Suite("The ledger does what a naive one would")
struct ModelTests {
  private static let scale = ProcessInfo.processInfo.environment["ACQUIS_PROPERTY_SEEDS"].flatMap(Double.init) ?? 1
  /// Seeds that share a database one after the other, each with people of its own.
  private static let seedsADatabase: UInt64 = 20

  /// The seeds in as many parts as may run at once.
  private static func seeds(_ usual: Int, on engine: TestEngine) -> [ClosedRange<UInt64>] {
    guard TestEngine.allCases.contains(engine) else { return [] }
    let count = UInt64(max(1, Double(usual) * scale))
    let share = (count + 3) / 4
    return stride(from: 1, through: count, by: Int(share)).map { $0...min(count, $0 + share - 1) }
  }

  @Test("on SQLite", arguments: seeds(2_000, on: .memory))
  func sqlite(seeds: ClosedRange<UInt64>) async throws { try await compare(seeds, on: .memory) }

  @Test("on PostgreSQL", arguments: seeds(40, on: .postgresql))
  func postgresql(seeds: ClosedRange<UInt64>) async throws { try await compare(seeds, on: .postgresql) }

  private func compare(_ seeds: ClosedRange<UInt64>, on engine: TestEngine) async throws {
    for first in stride(from: seeds.lowerBound, through: seeds.upperBound, by: Int(Self.seedsADatabase)) {
      let together = first...min(seeds.upperBound, first + Self.seedsADatabase - 1)
      guard let seed = try await differing(together, on: engine) else { continue }
      // Once more, alone and slowly, to find the first command that shows it.
      let story = try await engine.withDatabase(migrated: true) {
        try await ModelRun(seed: seed, comparesEach: true).difference(try ModelRun.installation($0))
      }
      Issue.record("seed \(seed) on \(engine):\n\(story ?? "a difference that does not come again alone")")
      return
    }
  }

  /// The first of the seeds that differs, on one database.
  private func differing(_ seeds: ClosedRange<UInt64>, on engine: TestEngine) async throws -> UInt64? {
    try await engine.withDatabase(migrated: true) { database in
      let test = try ModelRun.installation(database)
      for seed in seeds where try await ModelRun(seed: seed).difference(test) != nil { return seed }
      // What `verify` finds belongs to an account of some seed; alone, the seed shows which command it was.
      return try await ModelRun.faults(test).isEmpty ? nil : try await culprit(of: seeds, on: engine)
    }
  }

  private func culprit(of seeds: ClosedRange<UInt64>, on engine: TestEngine) async throws -> UInt64 {
    for seed in seeds {
      let story = try await engine.withDatabase(migrated: true) {
        try await ModelRun(seed: seed, comparesEach: true).difference(try ModelRun.installation($0))
      }
      if story != nil { return seed }
    }
    return seeds.lowerBound
  }
}

/// One seed.
struct ModelRun {
  let seed: UInt64
  var comparesEach = false

  private static let commands = 30

  static func installation(_ database: any Database) throws -> TestInstallation {
    try TestInstallation(database, identifiers: Identifiers(count: 0))
  }

  /// What differed, with the commands that led there; nil where nothing did.
  func difference(_ test: TestInstallation) async throws -> String? {
    try test.go(to: "2026-09-01")
    var (model, maker) = (NaiveLedger(), ModelMaker(seed: seed))
    var real = try await RealLedger(test)
    let comparison = try await ModelComparison(real)
    var story: [String] = []
    for _ in 0..<Self.commands {
      let command = maker.next(for: model)
      let (expected, found) = (model.perform(command), try await real.perform(command))
      story.append("  \(command) → \(expected)")
      if found != expected { return (story + ["but the ledger answered: \(found)"]).joined(separator: "\n") }
      guard comparesEach else { continue }
      let differences = try await comparison.differences(real, model) + Self.faults(test)
      if !differences.isEmpty { return (story + differences).joined(separator: "\n") }
    }
    let differences = try await comparison.differences(real, model)
    return differences.isEmpty ? nil : (story + differences).joined(separator: "\n")
  }

  /// What `verify` finds. This test writes no files, so that the books of files and of top-ups lead to none: that is left
  /// out.
  static func faults(_ test: TestInstallation) async throws -> [String] {
    try await Verifier(test.installation, readers: 1).run().faults
      .filter { $0.code == "orphan" ? $0.file == nil : $0.code != "reservation" }.map {
        "verify: account \($0.account): \($0.message)"
      }
  }
}
