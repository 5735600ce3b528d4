import Ledger

/// A hash in a chain, as it stands and as its contents give it.
struct ChainLink: Hashable {
  /// Its place, from 1; zero before the first.
  let place: Int64
  let stored: [UInt8]
  /// Nil where the contents cannot be read.
  let computed: [UInt8]?

  static let genesis = ChainLink(place: 0, stored: AccountLedger.genesisHash, computed: AccountLedger.genesisHash)

  /// Whether a hash names this link. One that names what the contents give is right, and the stored hash is not.
  func isNamed(by hash: [UInt8]) -> Bool { hash == stored || hash == computed }

  /// What may be right: first what stands.
  var candidates: [[UInt8]] { computed.map { $0 == stored ? [stored] : [stored, $0] } ?? [stored] }
}
