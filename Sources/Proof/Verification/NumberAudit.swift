import LearningAccount
import Secrets
import Storage

/// Every stored social security number: it opens with the key that its row names and for the account that it stands
/// with, and it is the one that is found by its hash.
///
/// Numbers lie by their hash and not by account, so they are read in that order and one at a time.
struct NumberAudit {
  private let keys: KeyRing

  init(_ keys: KeyRing) { self.keys = keys }

  /// Hashes from `lower` to before `upper`, compared as bytes.
  struct Span {
    let lower: [UInt8]
    let upper: [UInt8]
  }

  /// All hashes, cut by their first four bits.
  static let spans: [Span] = stride(from: UInt8(0), through: 0xF0, by: 16).map { first in
    Span(lower: [first], upper: first == 0xF0 ? aboveAll : [first + 16])
  }

  private static let aboveAll = [UInt8](repeating: .max, count: 33)

  func run(_ span: Span, in transaction: any Transaction) throws -> [Fault] {
    var faults: [Fault] = []
    try transaction.forEach(
      """
      SELECT number_hash, key_id, account_id, ciphertext FROM holder_number
      WHERE number_hash >= $1 AND number_hash < $2
      """, [.blob(span.lower), .blob(span.upper)]
    ) { row in
      if let fault = try fault(row) { faults.append(fault) }
      return true
    }
    return faults
  }

  private func fault(_ row: Row) throws -> Fault? {
    let account = try row.integer("account_id")
    let hash = try row.blob("number_hash")
    let sealed = KeyRing.Sealed(keyID: try row.text("key_id"), ciphertext: try row.blob("ciphertext"))
    func fault(_ stands: String) -> Fault {
      Fault(
        account: account, .number, "number \(Array(hash.prefix(4)).hex)", stands: stands,
        expected: "a number of this account, sealed with a key of the key folder")
    }
    do {
      let number = try keys.open(sealed, for: account)
      return try keys.lookup(number) == hash ? nil : fault("another number than the one that is found by it")
    } catch KeyRingError.missingKey(let id, _) {
      return fault("a seal of the key \(id), which is not there,")
    } catch KeyRingError.notAuthentic {
      return fault("a seal of the key \(sealed.keyID) that does not open for this account")
    }
  }
}
