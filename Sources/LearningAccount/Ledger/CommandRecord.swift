/// What is kept of a command that was done: enough to answer it again, and to know that nobody changed the answer.
public struct CommandRecord: Hashable, Sendable {
  public let account: Int64
  /// Chosen by the caller.
  public let id: String
  /// The hash of what was asked.
  public let intentHash: [UInt8]
  /// What the caller was told.
  public let answer: String
  /// When it was done, by the machine's clock.
  public let recordedAt: Instant

  public init(account: Int64, id: String, intentHash: [UInt8], answer: String, recordedAt: Instant) {
    self.account = account
    self.id = id
    self.intentHash = intentHash
    self.answer = answer
    self.recordedAt = recordedAt
  }

  /// The version of the layout below, as for entries.
  public static let canonicalVersion: UInt8 = 1

  /// The bytes that are hashed.
  public var canonicalBytes: [UInt8] {
    var writer = CanonicalWriter(version: Self.canonicalVersion)
    writer.write(account)
    writer.write(id)
    writer.write(intentHash)
    writer.write(answer)
    writer.write(recordedAt.milliseconds)
    return writer.bytes
  }
}
