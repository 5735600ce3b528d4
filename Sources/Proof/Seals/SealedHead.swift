import Ledger
import Secrets

/// The ends of one account's two chains as they were when they were sealed.
struct SealedHead: Hashable, Sendable {
  let account: Int64
  /// Of the last entry; zero where there was none.
  let sequence: Int64
  /// The number of the last command; nil in a seal of format 1, which held entries only.
  let commands: Int64?

  /// The leaf of this account in the tree; nil where a hash is missing that it is made of.
  ///
  /// - Parameters:
  ///   - entry: the hash of the entry at `sequence`.
  ///   - command: the hash of the command at `commands`, which holds the events of training files, too.
  func leaf(entry: [UInt8]?, command: [UInt8]?) -> [UInt8]? {
    guard let entry = sequence == 0 ? AccountLedger.genesisHash : entry else { return nil }
    var bytes: [UInt8] = [0]
    bytes.reserveCapacity(89)
    bytes.append(number: account)
    bytes.append(number: sequence)
    guard let commands else { return SecretBytes.sha256(bytes + entry) }
    guard let command else { return nil }
    bytes.append(number: commands)
    return SecretBytes.sha256(bytes + entry + command)
  }
}
