/// A seal's file, and the key that is expected to have signed it.
package struct TrustedSeal: Sendable {
  package let path: String
  package let key: SealPublicKey

  package init(path: String, signedBy key: SealPublicKey) {
    self.path = path
    self.key = key
  }
}
