import Crypto
import Foundation
import LearningAccount

extension KeyRing {
  /// A number sealed for one account, and the key that opens it.
  package struct Sealed: Sendable {
    package let keyID: String
    package let ciphertext: [UInt8]

    package init(keyID: String, ciphertext: [UInt8]) {
      self.keyID = keyID
      self.ciphertext = ciphertext
    }
  }

  /// What a number is found by: 32 bytes that only the lookup key can make.
  package func lookup(_ number: NIR) throws(KeyRingError) -> [UInt8] {
    SecretBytes.hmac("acquis.number.v1:\(number.body)", key: try current(.lookup).key)
  }

  /// A keyed hash of anything that is compared but must not be readable: addresses and identifiers in the throttle.
  package func blind(_ text: String) throws(KeyRingError) -> [UInt8] {
    SecretBytes.hmac("acquis.blind.v1:\(text)", key: try current(.lookup).key)
  }

  /// Seals a number so that it opens beside this account only.
  package func seal(_ number: NIR, for account: Int64) throws(KeyRingError) -> Sealed {
    let (id, key) = try current(.number)
    do {
      let box = try AES.GCM.seal(Array(number.body.utf8), using: key, authenticating: Self.context(account))
      guard let combined = box.combined else { throw KeyRingError.notAuthentic }
      return Sealed(keyID: id, ciphertext: Array(combined))
    } catch { throw .notAuthentic }
  }

  /// - Throws: ``KeyRingError/notAuthentic`` where the ciphertext was made for another account or altered,
  ///   ``KeyRingError/missingKey(id:folder:)``.
  package func open(_ sealed: Sealed, for account: Int64) throws(KeyRingError) -> NIR {
    let key = try key(.number, id: sealed.keyID)
    do {
      let box = try AES.GCM.SealedBox(combined: sealed.ciphertext)
      let bytes = try AES.GCM.open(box, using: key, authenticating: Self.context(account))
      return try NIR(String(decoding: bytes, as: UTF8.self))
    } catch { throw .notAuthentic }
  }

  private static func context(_ account: Int64) -> [UInt8] { Array("acquis.account.v1:\(account)".utf8) }
}
