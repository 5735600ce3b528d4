/// How a seal lists the accounts, in the order of their numbers.
///
/// Blocks of ``accountsABlock`` accounts, the last one perhaps smaller. A block begins with its hash (32 bytes): the root
/// of the tree over its accounts, which is a node of the whole tree. Then comes each account: by how much its number
/// exceeds the one before (LEB128), the sequence of its last entry (LEB128), the number of its last command (LEB128; not
/// in format 1), and the first four bytes of its leaf. The leaf itself is made from the ledger; four bytes are enough to
/// name the account where it no longer fits, and what they should miss by chance the hash of the block finds.
enum SealList {
  static let accountsABlock = 1_024
  static let fingerprintBytes = 4

  static func append(number value: UInt64, to bytes: inout [UInt8]) {
    var rest = value
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }
}

/// One account in the list.
struct SealedAccount: Hashable, Sendable {
  let head: SealedHead
  let fingerprint: [UInt8]
  /// Which block it stands in, and that block's hash.
  let block: Int
}
