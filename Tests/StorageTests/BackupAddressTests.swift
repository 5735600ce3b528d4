import Testing

@testable import Storage

@Suite("A database's address on its way to PostgreSQL's programs")
struct BackupAddressTests {
  @Test(
    "carries no password: everybody on the machine reads a program's arguments",
    arguments: [
      ("postgres://acquis:s%20cret@db.example:5433/acquis?sslmode=require", "s cret"),
      ("postgres:///acquis?host=/run/postgresql&password=secret", "secret"),
      ("postgres://acquis@127.0.0.1/acquis", nil), ("postgres:///acquis", nil),
    ])
  func separated(uri: String, password: String?) throws {
    let (address, found) = try Program.separated(uri)
    #expect(found == password)
    #expect(!address.contains("cret"))
    #expect(address.hasPrefix("postgres://") && address.contains("/acquis"))
  }
}
