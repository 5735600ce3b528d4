/// A random secret of 256 bits that a browser or a mailed link carries. Only its SHA-256 is stored, so that a read of
/// the database opens no session. Printing one prints nothing of it.
package struct SessionToken: Hashable, Sendable {
  /// Forty-three characters that fit in a cookie and in a link.
  package let text: String
  package let hash: [UInt8]

  private static let length = 32

  /// A new one.
  package init() {
    let bytes = SecretBytes.random(Self.length)
    text = bytes.base64URL
    hash = SecretBytes.sha256(bytes)
  }

  /// Reads what a request brought; nil where it cannot be a token.
  package init?(_ text: String) {
    guard text.utf8.count == 43, let bytes = [UInt8](base64URL: text), bytes.count == Self.length else { return nil }
    self.text = text
    hash = SecretBytes.sha256(bytes)
  }
}

extension SessionToken: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "(a token)" }
  package var debugDescription: String { description }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
