extension Entry {
  /// The version of the layout below. A new layout gets a new number; old entries keep theirs.
  public static let canonicalVersion: UInt8 = 1

  /// The bytes that are hashed: the same for every engine, language and machine, and without personal data.
  ///
  /// Version, then every field in the order below, as ``CanonicalWriter`` writes them.
  public var canonicalBytes: [UInt8] {
    var writer = CanonicalWriter(version: Self.canonicalVersion)
    writer.write(account)
    writer.write(sequence)
    writer.write(commandID)
    writer.write(draft.code.description)
    writer.write(effective.iso)
    writer.write(recordedAt.milliseconds)
    writer.write(schemeHash)
    writer.write(draft.file)
    writer.write(draft.expiresAt?.milliseconds)
    writer.write(draft.corrects)
    writer.write(reasonsHash)
    writer.write(Int64(draft.postings.count))
    for posting in draft.postings {
      writer.write(posting.book.code)
      writer.write(posting.amount.unit.code)
      writer.write(posting.amount.minor)
    }
    writer.write(previousHash)
    return writer.bytes
  }
}
