import CArgon2

/// How much work one password hash costs.
package struct PasswordCost: Hashable, Sendable {
  let memoryKiB: UInt32
  let passes: UInt32
  let lanes: UInt32

  package init(memoryKiB: UInt32, passes: UInt32, lanes: UInt32) {
    self.memoryKiB = memoryKiB
    self.passes = passes
    self.lanes = lanes
  }

  /// OWASP Password Storage Cheat Sheet, argon2id: 19 MiB, two passes, one lane.
  static let standard = PasswordCost(memoryKiB: 19 * 1024, passes: 2, lanes: 1)

  /// What a PHC string of this cost begins with.
  var prefix: String { "$argon2id$v=19$m=\(memoryKiB),t=\(passes),p=\(lanes)$" }
}

/// Argon2id, called on the thread it is asked on. ``PasswordHasher`` gives it threads and bounds their number.
enum Argon2id {
  /// The PHC string of a password with a fresh salt.
  static func hash(_ password: [UInt8], cost: PasswordCost) throws(PasswordHasherError) -> String {
    var generator = SystemRandomNumberGenerator()
    let salt = (0..<Int(ACQUIS_ARGON2_SALT_BYTES)).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    var encoded = [CChar](repeating: 0, count: Int(ACQUIS_ARGON2_ENCODED_BYTES))
    let result = acquis_argon2id_hash(
      password, password.count, salt, cost.memoryKiB, cost.passes, cost.lanes, &encoded)
    guard result == ACQUIS_ARGON2_OK else { throw PasswordHasherError(result) }
    return String(decoding: encoded.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  static func verify(_ password: [UInt8], against encoded: String) throws(PasswordHasherError) -> Bool {
    let result = acquis_argon2id_verify(encoded, password, password.count)
    switch result {
    case ACQUIS_ARGON2_OK: return true
    case ACQUIS_ARGON2_MISMATCH: return false
    default: throw PasswordHasherError(result)
    }
  }
}

extension PasswordHasherError {
  fileprivate init(_ result: acquis_argon2_result) {
    // The machine has no memory left for one more hash: the same advice as for a full queue.
    self = result == ACQUIS_ARGON2_NO_MEMORY ? .busy : .unreadable
  }
}

package enum PasswordHasherError: Error, Equatable, Sendable {
  /// Too many passwords are waiting already. Try again in some seconds.
  case busy
  /// A stored hash that argon2 cannot read; a fault of ours.
  case unreadable
}
