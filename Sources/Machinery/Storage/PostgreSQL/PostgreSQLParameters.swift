import CPostgres

/// Values in PostgreSQL's binary form, one after the other in one piece of memory.
///
/// Each has a type of ours and not one that the server infers, so that `$1 + 1` is computed in 64 bits; only a null takes
/// the type that its place suggests.
struct PostgreSQLParameters {
  private var bytes: [UInt8] = []
  private var offsets: [Int32] = []
  private var lengths: [Int32] = []
  private(set) var types: [UInt32] = []

  /// - Throws: ``StorageError/statement(_:)`` for a text with a NUL character.
  init(_ values: [Value], sql: String) throws {
    guard values.count <= Int(UInt16.max) else { throw StorageError.statement("more than 65535 parameters: \(sql)") }
    offsets.reserveCapacity(values.count)
    for value in values {
      let offset = bytes.count
      offsets.append(Int32(offset))
      types.append(UInt32(Self.type(of: value)))
      guard value != .null else {
        lengths.append(-1)
        continue
      }
      try append(value, sql: sql)
      lengths.append(Int32(bytes.count - offset))
    }
    // An empty value still needs an address.
    bytes.append(0)
  }

  var count: Int { types.count }

  /// The highest number that a statement asks for; the server itself would let a value too many pass.
  static func places(in sql: String) -> Int {
    sql.split(separator: "$").dropFirst().compactMap { Int($0.prefix(while: \.isNumber)) }.max() ?? 0
  }

  private static func type(of value: Value) -> Int {
    switch value {
    case .null: ACQUIS_PG_TYPE_INFERRED
    case .integer: ACQUIS_PG_TYPE_INT8
    case .real: ACQUIS_PG_TYPE_FLOAT8
    case .text: ACQUIS_PG_TYPE_TEXT
    case .blob: ACQUIS_PG_TYPE_BYTEA
    }
  }

  private mutating func append(_ value: Value, sql: String) throws {
    switch value {
    case .null: break
    case .integer(let value): append(bits: UInt64(bitPattern: value))
    case .real(let value): append(bits: value.bitPattern)
    case .blob(let value): bytes.append(contentsOf: value)
    case .text(let value):
      guard !value.utf8.contains(0) else { throw StorageError.statement("a text holds a NUL character: \(sql)") }
      bytes.append(contentsOf: value.utf8)
    }
  }

  private mutating func append(bits: UInt64) {
    withUnsafeBytes(of: bits.bigEndian) { bytes.append(contentsOf: $0) }
  }

  func withC<Result>(_ body: (UnsafePointer<acquis_pg_parameters>) throws -> Result) rethrows -> Result {
    try bytes.withUnsafeBufferPointer { bytes in
      try offsets.withUnsafeBufferPointer { offsets in
        try lengths.withUnsafeBufferPointer { lengths in
          try types.withUnsafeBufferPointer { types in
            var parameters = acquis_pg_parameters(
              count: Int32(types.count), bytes: bytes.baseAddress, offsets: offsets.baseAddress,
              lengths: lengths.baseAddress, types: types.baseAddress)
            return try withUnsafePointer(to: &parameters, body)
          }
        }
      }
    }
  }
}
