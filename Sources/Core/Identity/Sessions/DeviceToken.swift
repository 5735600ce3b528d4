import Secrets

/// What a browser keeps after signing in, so that strangers' wrong tries do not slow it down.
///
/// `SIGNIN.NONCE.SIGNATURE`; signed over the password's hash too, so that it ends with the password.
enum DeviceToken {
  static func issue(signIn: Int64, passwordHash: String, keys: KeyRing) throws(KeyRingError) -> String {
    let nonce = SecretBytes.random(9).base64URL
    return "\(signIn).\(nonce).\(try signature(signIn, nonce, passwordHash, keys).base64URL)"
  }

  /// What to count this browser's tries by; nil where the token is another sign-in's, or not ours.
  static func subject(_ token: String, signIn: Int64, passwordHash: String, keys: KeyRing) throws(KeyRingError)
    -> String?
  {
    let parts = token.split(separator: ".")
    guard parts.count == 3, parts[0] == String(signIn), let given = [UInt8](base64URL: parts[2]) else { return nil }
    let expected = try signature(signIn, String(parts[1]), passwordHash, keys)
    return SecretBytes.areEqual(given, expected) ? "device:\(signIn).\(parts[1])" : nil
  }

  private static func signature(
    _ signIn: Int64, _ nonce: String, _ passwordHash: String, _ keys: KeyRing
  ) throws(KeyRingError) -> [UInt8] {
    let text = "acquis.device.v1:\(signIn):\(nonce):\(passwordHash)"
    return SecretBytes.hmac(text, key: try keys.current(.form).key)
  }
}
