/// A seal's file, and the key that is expected to have signed it.
public struct TrustedSeal: Sendable {
  public let path: String
  public let key: SealPublicKey

  public init(path: String, signedBy key: SealPublicKey) {
    self.path = path
    self.key = key
  }
}
