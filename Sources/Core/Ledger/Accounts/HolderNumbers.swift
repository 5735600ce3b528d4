import LearningAccount
import Secrets
import Storage

/// Finds and opens holders' accounts by their social security number.
///
/// The number is stored sealed and found by a keyed hash. Every function runs in the caller's transaction.
package struct HolderNumbers: Sendable {
  private let installation: Installation

  package init(_ installation: Installation) { self.installation = installation }

  /// The account of a number, or nil.
  package func find(_ number: NIR, in transaction: any Transaction) throws -> Int64? {
    try account(withHash: installation.keys.lookup(number), in: transaction)
  }

  /// The account of a number; a dormant one is opened where there is none.
  ///
  /// Two transactions that open the same number at once end with one account: the number's row is written first, and
  /// its primary key decides.
  package func open(_ number: NIR, in transaction: any Transaction) throws -> Int64 {
    let hash = try installation.keys.lookup(number)
    if let known = try account(withHash: hash, in: transaction) { return known }
    let id = installation.newIdentifier()
    let sealed = try installation.keys.seal(number, for: id)
    let written = try transaction.execute(
      """
      INSERT INTO holder_number (number_hash, key_id, account_id, ciphertext) VALUES ($1, $2, $3, $4)
      ON CONFLICT (number_hash) DO NOTHING
      """, .blob(hash), .text(sealed.keyID), .integer(id), .blob(sealed.ciphertext))
    if written == 0, let winner = try account(withHash: hash, in: transaction) { return winner }
    try Account.open(
      id, kind: .holder, unit: installation.scheme.primaryUnit, at: installation.clocks.machine(), in: transaction)
    return id
  }

  /// The number of an account's holder; nil for an account that has none. After a merge several numbers find it: a
  /// lasting one stands before one that served while a person was being registered, the account's own before those that
  /// came with the merge.
  ///
  /// - Throws: ``KeyRingError/notAuthentic`` where a stored number belongs to another account.
  package func number(of account: Int64, in transaction: any Transaction) throws -> NIR? {
    let rows = try transaction.rows(
      """
      SELECT key_id, ciphertext FROM holder_number WHERE account_id = $1
      ORDER BY CASE WHEN came_from IS NULL THEN 0 ELSE 1 END, number_hash
      """, .integer(account))
    let numbers = try rows.map { row in
      let sealed = KeyRing.Sealed(keyID: try row.text("key_id"), ciphertext: try row.blob("ciphertext"))
      return try installation.keys.open(sealed, for: account)
    }
    return numbers.first { !$0.provisional } ?? numbers.first
  }

  /// The numbers of one account find another from now on: both are one person's.
  package func move(from account: Int64, to target: Int64, in transaction: any Transaction) throws {
    let rows = try transaction.rows(
      "SELECT number_hash, key_id, ciphertext FROM holder_number WHERE account_id = $1", .integer(account))
    for row in rows {
      let old = KeyRing.Sealed(keyID: try row.text("key_id"), ciphertext: try row.blob("ciphertext"))
      // The account is part of what was sealed.
      let new = try installation.keys.seal(installation.keys.open(old, for: account), for: target)
      try transaction.execute(
        """
        UPDATE holder_number SET account_id = $1, key_id = $2, ciphertext = $3, came_from = $5 WHERE number_hash = $4
        """, .integer(target), .text(new.keyID), .blob(new.ciphertext), .blob(row.blob("number_hash")),
        .integer(account))
    }
  }

  /// Seals up to `limit` numbers of older keys with the current one.
  ///
  /// What was read is written only where it still stands: on PostgreSQL a merge may have given the number another
  /// account meanwhile, and a seal for the account of before would never open again.
  /// - Returns: how many of an older key were found, at most `limit`, and how many of them were sealed. Call again until
  ///   none is found.
  package func reseal(limit: Int, in transaction: any Transaction) throws -> (found: Int, sealed: Int) {
    let current = try installation.keys.current(.number).id
    let rows = try transaction.rows(
      "SELECT number_hash, key_id, account_id, ciphertext FROM holder_number WHERE key_id <> $1 LIMIT $2",
      .text(current), .integer(limit))
    var sealed = 0
    for row in rows {
      let account = try row.integer("account_id")
      let old = KeyRing.Sealed(keyID: try row.text("key_id"), ciphertext: try row.blob("ciphertext"))
      let new = try installation.keys.seal(installation.keys.open(old, for: account), for: account)
      sealed += try transaction.execute(
        """
        UPDATE holder_number SET key_id = $1, ciphertext = $2
        WHERE number_hash = $3 AND account_id = $4 AND key_id = $5
        """,
        .text(new.keyID), .blob(new.ciphertext), .blob(row.blob("number_hash")), .integer(account), .text(old.keyID))
    }
    return (rows.count, sealed)
  }

  private func account(withHash hash: [UInt8], in transaction: any Transaction) throws -> Int64? {
    try transaction.row("SELECT account_id FROM holder_number WHERE number_hash = $1", .blob(hash))?
      .integer("account_id")
  }
}
