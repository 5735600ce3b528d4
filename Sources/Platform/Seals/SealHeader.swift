import Crypto
import Foundation

/// What is signed: the readable lines at the beginning of a seal.
///
/// ```
/// acquis seal 1
/// accounts: 1000000
/// entries: 2000000
/// root: 5f0c…
/// list: 91ab…
/// sealed: 2026-11-25T11:00:00+01:00
/// key: 3d40…
/// signature: 92a0…
/// ```
///
/// The signature (Ed25519) is over all lines before it, each with its end of line.
struct SealHeader: Hashable, Sendable {
  /// How many accounts have entries.
  let accounts: Int
  /// How many entries they have together.
  let entries: Int64
  let root: [UInt8]
  /// SHA-256 of the list that follows the header.
  let list: [UInt8]
  /// When, as the machine that sealed tells it.
  let sealedAt: String
  let key: SealPublicKey
  let signature: [UInt8]

  private static let title = "acquis seal 1"

  /// - Throws: what signing throws.
  init(
    accounts: Int, entries: Int64, root: [UInt8], list: [UInt8], sealedAt: String, signedWith key: SealKey
  ) throws {
    self.accounts = accounts
    self.entries = entries
    self.root = root
    self.list = list
    self.sealedAt = sealedAt
    self.key = key.publicKey
    signature = try key.sign(
      Self.signedText(accounts: accounts, entries: entries, root: root, list: list, sealedAt: sealedAt, key: self.key))
  }

  /// The lines, the last one ended.
  var text: String { signedText + "signature: \(signature.hex)\n" }

  private var signedText: String {
    Self.signedText(accounts: accounts, entries: entries, root: root, list: list, sealedAt: sealedAt, key: key)
  }

  private static func signedText(
    accounts: Int, entries: Int64, root: [UInt8], list: [UInt8], sealedAt: String, key: SealPublicKey
  ) -> String {
    """
    \(title)
    accounts: \(accounts)
    entries: \(entries)
    root: \(root.hex)
    list: \(list.hex)
    sealed: \(sealedAt)
    key: \(key.hex)

    """
  }

  /// Reads the lines; anything but what ``text`` writes is refused.
  /// - Throws: ``SealError/notASeal(_:)``
  init(text: String) throws(SealError) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.first == Self.title else { throw .notASeal("it does not begin with “\(Self.title)”") }
    func value(_ place: Int, _ name: String) throws(SealError) -> String {
      guard lines.indices.contains(place), lines[place].hasPrefix("\(name): ") else {
        throw .notASeal("line \(place + 1) does not say “\(name): …”")
      }
      return String(lines[place].dropFirst(name.count + 2))
    }
    guard let accounts = Int(try value(1, "accounts")), let entries = Int64(try value(2, "entries")),
      let root = [UInt8](hex: try value(3, "root")), let list = [UInt8](hex: try value(4, "list")),
      let key = SealPublicKey(hex: try value(6, "key")), let signature = [UInt8](hex: try value(7, "signature")),
      accounts >= 0, root.count == 32, list.count == 32
    else { throw .notASeal("a line of its header cannot be read") }
    self.accounts = accounts
    self.entries = entries
    self.root = root
    self.list = list
    sealedAt = try value(5, "sealed")
    self.key = key
    self.signature = signature
    guard self.text == text else { throw .notASeal("its header is not written as seals are") }
  }

  /// - Throws: ``SealError/otherKey(named:expected:)``, ``SealError/signature``
  func check(signedBy expected: SealPublicKey) throws(SealError) {
    guard key == expected else { throw .otherKey(named: key.hex, expected: expected.hex) }
    guard key.isSignature(signature, of: signedText) else { throw .signature }
  }
}
