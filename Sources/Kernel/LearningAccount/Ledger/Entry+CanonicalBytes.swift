extension Entry {
  /// The version of the layout below: 2 where the entry opens lots, whose terms it then holds, 1 where it opens none.
  /// A new layout gets a new number; old entries keep theirs.
  public var canonicalVersion: UInt8 { draft.opens.isEmpty ? 1 : 2 }

  /// The bytes that are hashed: the same for every engine, language and machine, and without personal data.
  ///
  /// Version, then every field in the order below, as ``CanonicalWriter`` writes them.
  public var canonicalBytes: [UInt8] {
    var writer = CanonicalWriter(version: canonicalVersion)
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
    if !draft.opens.isEmpty { write(draft.opens, to: &writer) }
    writer.write(previousHash)
    return writer.bytes
  }

  private func write(_ lots: [LotOpening], to writer: inout CanonicalWriter) {
    writer.write(Int64(lots.count))
    for lot in lots {
      writer.write(lot.id)
      writer.write(lot.source)
      writer.write(lot.earmark)
      writer.write(lot.effective.iso)
      writer.write(lot.expiresOn?.iso)
    }
  }
}
