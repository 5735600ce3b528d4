import Crypto

/// What closes a row: nobody without the key makes another that fits.
package struct Closing: Hashable, Sendable {
  package let keyID: String
  package let mac: [UInt8]

  package init(keyID: String, mac: [UInt8]) {
    self.keyID = keyID
    self.mac = mac
  }
}

extension KeyRing {
  /// What is closed: one kind's closing never fits another.
  package enum Closed: String, Sendable { case session, link }

  /// - Parameter bytes: all that must not be changed.
  package func close(_ bytes: [UInt8], _ kind: Closed) throws(KeyRingError) -> Closing {
    let (id, key) = try current(.record)
    return Closing(keyID: id, mac: Self.mac(bytes, kind, key))
  }

  /// Whether it was closed so by somebody who has the key that it names. A key that is not there closes nothing.
  package func isTrue(_ closing: Closing, of bytes: [UInt8], _ kind: Closed) -> Bool {
    guard let key = try? key(.record, id: closing.keyID) else { return false }
    return SecretBytes.areEqual(closing.mac, Self.mac(bytes, kind, key))
  }

  private static func mac(_ bytes: [UInt8], _ kind: Closed, _ key: SymmetricKey) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: Array("acquis.\(kind.rawValue).v1:".utf8) + bytes, using: key))
  }
}
