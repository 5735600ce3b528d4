import CPostgres

/// The statements that one connection has prepared, by their text and the types of their parameters.
struct PostgreSQLStatements {
  /// More than this program has; what builds its own text must not fill the server's memory.
  static let limit = 512

  private struct Prepared {
    let name: String
    let types: [UInt32]

    /// A null fits everywhere.
    func takes(_ wanted: [UInt32]) -> Bool {
      types.count == wanted.count
        && zip(types, wanted).allSatisfy { $0 == $1 || $1 == UInt32(ACQUIS_PG_TYPE_INFERRED) }
    }
  }

  private var bySQL: [String: [Prepared]] = [:]
  private var count = 0
  private var number = 0

  var isFull: Bool { count >= Self.limit }

  func name(_ sql: String, _ types: [UInt32]) -> String? {
    bySQL[sql]?.first { $0.takes(types) }?.name
  }

  mutating func nextName() -> String {
    number += 1
    return "acquis_\(number)"
  }

  mutating func add(_ name: String, _ sql: String, _ types: [UInt32]) {
    bySQL[sql, default: []].append(Prepared(name: name, types: types))
    count += 1
  }

  mutating func forgetAll() {
    bySQL = [:]
    count = 0
  }
}
