import Crypto
import Foundation
import Secrets

/// The private key with which an operator seals: in a file of its own that only its owner reads, never in the database
/// nor beside it. Whoever has it can seal whatever they like.
struct SealKey: Sendable {
  private let key: Curve25519.Signing.PrivateKey

  /// Makes a new key and its file.
  /// - Throws: ``KeyRingError`` where the file exists or cannot be written.
  static func create(path: String) throws -> SealKey {
    let key = Curve25519.Signing.PrivateKey()
    try PrivateFile.write(key.rawRepresentation.base64EncodedString() + "\n", to: path)
    return SealKey(key: key)
  }

  /// - Throws: ``KeyRingError`` where the file is missing, malformed or open to others.
  static func read(path: String) throws -> SealKey {
    let text = try PrivateFile.read(path).trimmingCharacters(in: .whitespacesAndNewlines)
    guard let data = Data(base64Encoded: text), let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: data)
    else { throw KeyRingError.malformed(path: path) }
    return SealKey(key: key)
  }

  private init(key: Curve25519.Signing.PrivateKey) { self.key = key }

  /// Without a file, for tests.
  static func inMemory() -> SealKey { SealKey(key: Curve25519.Signing.PrivateKey()) }

  var publicKey: SealPublicKey { SealPublicKey(bytes: [UInt8](key.publicKey.rawRepresentation)) }

  func sign(_ text: String) throws -> [UInt8] { [UInt8](try key.signature(for: Data(text.utf8))) }
}

/// What everybody may know, to check what was sealed. An operator publishes it where nobody can replace it unseen.
struct SealPublicKey: Hashable, Sendable {
  private let bytes: [UInt8]

  fileprivate init(bytes: [UInt8]) { self.bytes = bytes }

  /// 64 hexadecimal digits; nil for anything else.
  init?(hex: String) {
    guard let bytes = [UInt8](hex: hex), bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  var hex: String { bytes.hex }

  func isSignature(_ signature: [UInt8], of text: String) -> Bool {
    guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: Data(bytes)) else { return false }
    return key.isValidSignature(Data(signature), for: Data(text.utf8))
  }
}
