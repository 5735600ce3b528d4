import Storage
import StorageTesting
import Testing

@Suite("A PostgreSQL server that is stopped and started again")
struct ServerRestartTests {
  @Test(
    "is reported as unavailable meanwhile, and used again afterwards, with what was committed",
    .enabled(if: TestEngine.allCases.contains(.postgresql) && PrivateCluster.isPossible))
  func restart() async throws {
    let cluster = try PrivateCluster()
    defer { cluster.remove() }
    try cluster.start()
    let database = try await Databases.open(cluster.address, connections: 2)
    try await database.write { transaction in
      try transaction.script(Fixture.ddl(.postgresql))
      try Fixture.add(1, "amina", to: transaction)
    }
    try cluster.stop()
    for _ in 0..<3 {
      let error = await #expect(throws: StorageError.self) {
        try await database.write { try Fixture.add(2, "yann", to: $0) }
      }
      guard case .unavailable = error else {
        Issue.record("\(String(describing: error))")
        return
      }
    }
    try cluster.start()
    try await database.write { try Fixture.add(2, "yann", to: $0) }
    let people = try await Fixture.count(database)
    #expect(people == 2)
    await database.close()
  }
}
