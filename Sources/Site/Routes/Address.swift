import Words

/// Where something is to be had. The core's addresses are cases of ``Route``; each room has an enum of its own.
package protocol Address: Sendable, Hashable {
  /// As a link and the router write it, from the first slash on.
  var path: String { get }
}

extension Address {
  /// With a query. Names are ours; values are encoded.
  package func with(_ query: [(String, String)]) -> String {
    let pairs = query.map { "\($0.0)=\(PercentEncoding.encoded($0.1))" }
    return pairs.isEmpty ? path : "\(path)?\(pairs.joined(separator: "&"))"
  }
}

/// What an address names: an identifier, a key, a token.
package struct Slot: Sendable, Hashable, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
  package let text: String

  package init(_ text: String) { self.text = text }
  package init(_ id: Int64) { text = String(id) }
  package init(integerLiteral id: Int64) { text = String(id) }
  package init(stringLiteral text: String) { self.text = text }

  /// What the router matches.
  package static let any = Slot(":id")
}

extension Argument {
  /// For texts with a `[linked text](slot)`.
  package static func to(_ route: Route) -> Argument { .link(route.path) }
}

extension HTML.Interpolation {
  package mutating func appendInterpolation(_ address: some Address) { appendInterpolation(address.path) }
}

enum PercentEncoding {
  /// What may stand in a query without a meaning of its own (RFC 3986 §2.3); the rest as %XX.
  static func encoded(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return result
  }
}
