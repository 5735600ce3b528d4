/// The end of one account's chain as it was when it was sealed.
struct SealedHead: Hashable, Sendable {
  let account: Int64
  /// Of the last entry; above zero.
  let sequence: Int64

  /// The leaf of this account in the tree.
  /// - Parameter hash: of the entry at `sequence`.
  func leaf(_ hash: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = [0]
    bytes.reserveCapacity(49)
    bytes.append(number: account)
    bytes.append(number: sequence)
    return SecretBytes.sha256(bytes + hash)
  }
}
