import Crypto
import Foundation

/// What is signed: the readable lines at the beginning of a seal.
///
/// ```
/// acquis seal 2
/// accounts: 1000000
/// entries: 2000000
/// commands: 2500000
/// root: 5f0c…
/// list: 91ab…
/// sealed: 2026-11-25T11:00:00+01:00
/// key: 3d40…
/// signature: 92a0…
/// ```
///
/// The signature (Ed25519) is over all lines before it, each with its end of line. A seal of format 1 has no line for
/// commands: it holds entries only, of accounts that have some.
struct SealHeader: Hashable, Sendable {
  /// How many accounts are listed.
  let accounts: Int
  /// How many entries they have together.
  let entries: Int64
  /// How many commands they have together; nil in a seal of format 1.
  let commands: Int64?
  let root: [UInt8]
  /// SHA-256 of the list that follows the header.
  let list: [UInt8]
  /// When, as the machine that sealed tells it.
  let sealedAt: String
  let key: SealPublicKey
  let signature: [UInt8]

  /// 1 or 2.
  var format: Int { commands == nil ? 1 : 2 }

  private static func title(_ format: Int) -> String { "acquis seal \(format)" }

  /// - Throws: what signing throws.
  init(
    accounts: Int, entries: Int64, commands: Int64?, root: [UInt8], list: [UInt8], sealedAt: String,
    signedWith key: SealKey
  ) throws {
    self.accounts = accounts
    self.entries = entries
    self.commands = commands
    self.root = root
    self.list = list
    self.sealedAt = sealedAt
    self.key = key.publicKey
    signature = try key.sign(
      Self.signedText(accounts, entries, commands, root: root, list: list, sealedAt: sealedAt, key: self.key))
  }

  /// The lines, the last one ended.
  var text: String { signedText + "signature: \(signature.hex)\n" }

  private var signedText: String {
    Self.signedText(accounts, entries, commands, root: root, list: list, sealedAt: sealedAt, key: key)
  }

  private static func signedText(
    _ accounts: Int, _ entries: Int64, _ commands: Int64?, root: [UInt8], list: [UInt8], sealedAt: String,
    key: SealPublicKey
  ) -> String {
    let lines = [
      title(commands == nil ? 1 : 2), "accounts: \(accounts)", "entries: \(entries)",
      commands.map { "commands: \($0)" }, "root: \(root.hex)", "list: \(list.hex)", "sealed: \(sealedAt)",
      "key: \(key.hex)",
    ]
    return lines.compactMap { $0 }.map { $0 + "\n" }.joined()
  }

  /// Reads the lines; anything but what ``text`` writes is refused.
  /// - Throws: ``SealError/notASeal(_:)``
  init(text: String) throws(SealError) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
    let title = lines.popFirst()
    guard let format = [1, 2].first(where: { Self.title($0) == title }) else {
      throw .notASeal("it does not begin with “\(Self.title(2))”, nor with “\(Self.title(1))”")
    }
    func next(_ name: String) throws(SealError) -> String {
      guard let line = lines.first, line.hasPrefix("\(name): ") else {
        throw .notASeal("line \(lines.startIndex + 1) does not say “\(name): …”")
      }
      lines.removeFirst()
      return String(line.dropFirst(name.count + 2))
    }
    let accounts = Int(try next("accounts"))
    let entries = Int64(try next("entries"))
    let commands = format == 1 ? nil : Int64(try next("commands"))
    let (root, list) = ([UInt8](hex: try next("root")), [UInt8](hex: try next("list")))
    sealedAt = try next("sealed")
    let (key, signature) = (SealPublicKey(hex: try next("key")), [UInt8](hex: try next("signature")))
    guard let accounts, let entries, let root, let list, let key, let signature, (commands == nil) == (format == 1),
      accounts >= 0, root.count == 32, list.count == 32
    else { throw .notASeal("a line of its header cannot be read") }
    self.accounts = accounts
    self.entries = entries
    self.commands = commands
    self.root = root
    self.list = list
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
