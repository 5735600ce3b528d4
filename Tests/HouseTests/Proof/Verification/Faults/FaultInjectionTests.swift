import CommonTesting
import Foundation
import HouseTesting
import Storage
import StorageTesting
import Testing

@testable import Ledger
@testable import Proof

/// A believable history is damaged in one way after the other; what verification says is held against what was done.
///
/// `ACQUIS_FAULT_SEED` repeats one history and its damages, `ACQUIS_FAULT_RUNS` says how many damages of each kind.
@Suite("A ledger that was tampered with")
struct FaultInjectionTests {
  private static let environment = ProcessInfo.processInfo.environment

  /// Changes from run to run, so that the runs together see more than one could.
  static let seed =
    environment["ACQUIS_FAULT_SEED"].flatMap { UInt64($0) } ?? UInt64.random(in: 1...1_000_000)

  private static let engines = TestEngine.allCases.filter { $0 != .memory }

  @Test("each change is found and named, and nothing else is", arguments: engines)
  func injections(engine: TestEngine) async throws {
    let runs = Self.environment["ACQUIS_FAULT_RUNS"].flatMap { Int($0) } ?? (engine == .file ? 12 : 1)
    var dice = SeededRandom(seed: Self.seed)
    var made = 0
    try await engine.withAddress(migrated: true) { address in
      let evidence = try await Self.history(at: address, seed: Self.seed)
      for kind in InjectionKind.allCases {
        for _ in 0..<runs {
          guard let injection = try kind.make(evidence, &dice) else { continue }
          made += 1
          let faults = try await engine.withCopy(of: address) { copy in
            try await Tampering.run(injection.statements, at: copy)
            return try await Self.faults(at: copy)
          }
          let differences = injection.differences(from: faults)
          #expect(differences == [], "\(kind), seed \(Self.seed): \(injection.statements)")
        }
      }
    }
    #expect(made > InjectionKind.allCases.count * runs / 2, "seed \(Self.seed): the history offers too little")
  }

  /// Lives for a while at an address, and gives what stands there afterwards, which has no fault.
  static func history(at address: String, seed: UInt64) async throws -> Evidence {
    let database = try await Databases.open(address)
    try await Migrator(database).migrate()
    var life = try await RandomLife(database, seed: seed)
    try await life.live(steps: 250)
    // The last thing that somebody does leaves nothing but itself.
    let request = LifeStep.request(holder: 0, organisation: 0, price: 100_000, startsIn: 40, days: 10)
    try await life.take(request, id: "the last")
    let faults = try await Verifier(life.test.installation).run().faults
    #expect(faults == [], "seed \(seed): before anything was changed")
    let evidence = try await database.read { try Evidence($0) }
    await database.close()
    return evidence
  }

  private static func faults(at address: String) async throws -> [Fault] {
    let database = try await Databases.open(address)
    let faults = try await Verifier(try TestInstallation(database).installation).run().faults
    await database.close()
    return faults
  }
}
