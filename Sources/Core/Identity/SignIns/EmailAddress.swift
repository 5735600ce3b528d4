import Foundation

/// An e-mail address as it is compared and mailed: ASCII, in lower case, checked plainly.
///
/// Whether it exists is found out by mailing it. Addresses with other letters than ASCII's are refused for now: many
/// servers cannot be reached under them.
package struct EmailAddress: Hashable, Sendable {
  let text: String

  static let longest = 254

  /// Nil where it cannot be an address: no single `@`, no dot in the domain, spaces, or too long (RFC 5321 §4.5.3).
  package init?(_ typed: String) {
    let trimmed = typed.trimmingCharacters(in: .whitespacesAndNewlines)
    guard trimmed.utf8.count <= Self.longest else { return nil }
    let parts = trimmed.lowercased().split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, Self.isLocalPart(parts[0]), Self.isDomain(parts[1]) else { return nil }
    text = "\(parts[0])@\(parts[1])"
  }

  /// What a page or a letter may show of somebody's address: `a…@example.org`.
  var masked: String {
    let parts = text.split(separator: "@")
    return "\(parts[0].prefix(1))…@\(parts[1])"
  }

  private static func isLocalPart(_ part: Substring) -> Bool {
    (1...64).contains(part.utf8.count) && part.utf8.allSatisfy { isLetterOrDigit($0) || localSigns.contains($0) }
      && !part.hasPrefix(".") && !part.hasSuffix(".") && !part.contains("..")
  }

  private static func isDomain(_ domain: Substring) -> Bool {
    let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count >= 2
      && labels.allSatisfy { label in
        (1...63).contains(label.utf8.count) && label.utf8.allSatisfy { isLetterOrDigit($0) || $0 == hyphen }
          && !label.hasPrefix("-") && !label.hasSuffix("-")
      }
  }
}

private let localSigns = Set("!#$%&'*+/=?^_`{|}~.-".utf8)
private let hyphen = UInt8(ascii: "-")

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
  (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
}
