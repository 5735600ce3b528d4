/// A value that a statement binds or a row holds. Days are text (`2026-09-01`), instants are integers (milliseconds).
package enum Value: Hashable, Sendable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  case blob([UInt8])

  package static func integer(_ value: Int) -> Value { .integer(Int64(value)) }
  package static func flag(_ value: Bool) -> Value { .integer(value ? 1 : 0) }

  package static func optional(_ value: String?) -> Value { value.map(Value.text) ?? .null }
  package static func optional(_ value: Int64?) -> Value { value.map(Value.integer) ?? .null }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByNilLiteral {
  package init(stringLiteral value: String) { self = .text(value) }
  package init(integerLiteral value: Int64) { self = .integer(value) }
  package init(nilLiteral: ()) { self = .null }
}
