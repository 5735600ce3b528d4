extension Entry {
  /// The version of the layout below. A new layout gets a new number; old entries keep theirs.
  public static let canonicalVersion: UInt8 = 1

  /// The bytes that are hashed: the same for every engine, language and machine, and without personal data.
  ///
  /// Version, then every field in the order below. Numbers are big-endian `Int64`; text is its length in UTF-8 bytes
  /// and those bytes; an absent number is a zero byte, a present one a one byte and the number.
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

private struct CanonicalWriter {
  private(set) var bytes: [UInt8]

  init(version: UInt8) {
    bytes = [version]
    bytes.reserveCapacity(512)
  }

  mutating func write(_ value: Int64) {
    let pattern = UInt64(bitPattern: value)
    for shift in stride(from: 56, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: pattern >> UInt64(shift)))
    }
  }

  mutating func write(_ value: Int64?) {
    bytes.append(value == nil ? 0 : 1)
    if let value { write(value) }
  }

  mutating func write(_ text: String) {
    write(Int64(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  mutating func write(_ data: [UInt8]) {
    write(Int64(data.count))
    bytes.append(contentsOf: data)
  }
}
