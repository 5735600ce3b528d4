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

  /// The bytes that are hashed: layout 2, the same for every engine and machine.
  /// Why commands are the account's trail: docs/decisions/0170.
  ///
  /// - Parameters:
  ///   - number: its place among the commands of its account, from 1.
  ///   - events: the hashes of the events of training files that it wrote, by file and number.
  ///   - previous: the hash of the command before it.
  public func canonicalBytes(number: Int64, events: [[UInt8]], after previous: [UInt8]) -> [UInt8] {
    var writer = CanonicalWriter(version: 2)
    writer.write(account)
    writer.write(id)
    writer.write(intentHash)
    writer.write(answer)
    writer.write(recordedAt.milliseconds)
    writer.write(number)
    writer.write(Int64(events.count))
    for event in events { writer.write(event) }
    writer.write(previous)
    return writer.bytes
  }
}
