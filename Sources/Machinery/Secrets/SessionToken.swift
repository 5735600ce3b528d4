/// A random secret of 256 bits that a browser or a mailed link carries. Only its SHA-256 is stored, so that a read of
/// the database opens no session. Printing one prints nothing of it.
package struct SessionToken: Hashable, Sendable {
  /// The account that it opens, a full stop, and forty-three characters: fits in a cookie and in a link.
  package let text: String
  /// Where its row lies: whoever reads it asks one account only.
  package let account: Int64
  package let hash: [UInt8]

  private static let length = 32

  /// A new one.
  package init(account: Int64) { self.init(account: account, bytes: SecretBytes.random(Self.length)) }

  /// Reads what a request brought; nil where it cannot be a token.
  package init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard text.utf8.count <= 64, parts.count == 2, let account = Int64(parts[0]), account > 0,
      let bytes = [UInt8](base64URL: parts[1]), bytes.count == Self.length
    else { return nil }
    self.init(account: account, bytes: bytes)
    guard self.text == text else { return nil }
  }

  private init(account: Int64, bytes: [UInt8]) {
    self.account = account
    text = "\(account).\(bytes.base64URL)"
    hash = SecretBytes.sha256(bytes)
  }
}

extension SessionToken: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "(a token)" }
  package var debugDescription: String { description }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
