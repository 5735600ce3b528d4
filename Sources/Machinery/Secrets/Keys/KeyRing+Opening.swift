import Crypto
import Foundation
import Storage

extension KeyRing {
  /// Reads the keys of an installation.
  /// - Throws: ``KeyRingError`` that says what is wrong and what to do.
  package static func open(folder: String) throws(KeyRingError) -> KeyRing {
    KeyRing(folder: folder, keys: try KeyFolder(path: folder).read())
  }

  /// Reads the keys, or makes them where neither keys nor numbers exist yet, and checks them against the database.
  ///
  /// Used by `migrate` and `demo`, after the migrations. `announce` gets the one sentence that an operator must read
  /// where keys were made. Keys are never replaced.
  /// - Throws: ``KeyRingError/lost(folder:)`` where numbers exist and the keys are gone.
  package static func prepare(
    folder: String, database: any Database, announce: (String) -> Void
  ) async throws -> KeyRing {
    let keyFolder = KeyFolder(path: folder)
    if !keyFolder.exists {
      let needsKeys = try await database.read { transaction in
        try transaction.row("SELECT 1 AS found FROM number_key LIMIT 1") != nil
      }
      if needsKeys { throw KeyRingError.lost(folder: folder) }
      try keyFolder.create(.fresh())
      announce(
        "New secret keys were made in \(folder). Back them up apart from the database: without them no social security number can be read again."
      )
    }
    let ring = try open(folder: folder)
    try await database.write { transaction in try ring.register(in: transaction) }
    return ring
  }

  /// Compares each key that the database knows with the folder's. Only reads.
  /// - Throws: ``KeyRingError/missingKey(id:folder:)``, ``KeyRingError/differentKey(id:folder:)``.
  package func check(in transaction: any Transaction) throws {
    for row in try transaction.rows("SELECT key_id, purpose, fingerprint FROM number_key") {
      let id = try row.text("key_id")
      guard let purpose = Purpose(rawValue: try row.text("purpose")) else { throw KeyRingError.incomplete(purpose: id) }
      guard Self.fingerprint(try key(purpose, id: id)) == (try row.blob("fingerprint")) else {
        throw KeyRingError.differentKey(id: id, folder: folder ?? "memory")
      }
    }
    let known = try transaction.rows("SELECT key_id FROM number_key WHERE purpose = 'lookup'").map {
      try $0.text("key_id")
    }
    let lookup = try current(.lookup).id
    guard known.isEmpty || known == [lookup] else {
      throw KeyRingError.missingKey(id: known.first ?? lookup, folder: folder ?? "memory")
    }
  }

  /// Checks, and makes the current keys known to the database.
  package func register(in transaction: any Transaction) throws {
    try check(in: transaction)
    for purpose in [Purpose.number, .lookup, .record] {
      let (id, key) = try current(purpose)
      try transaction.execute(
        "INSERT INTO number_key (key_id, purpose, fingerprint) VALUES ($1, $2, $3) ON CONFLICT (key_id) DO NOTHING",
        .text(id), .text(purpose.rawValue), .blob(Self.fingerprint(key)))
    }
  }

  private static func fingerprint(_ key: SymmetricKey) -> [UInt8] {
    SecretBytes.hmac("acquis.fingerprint.v1", key: key)
  }
}
