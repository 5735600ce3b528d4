/// A seal's file, and the key that is expected to have signed it.
package struct TrustedSeal: Sendable {
  let path: String
  let key: SealPublicKey

  init(path: String, signedBy key: SealPublicKey) {
    self.path = path
    self.key = key
  }
}
