/// What an event says in words that may have to be erased one day.
public struct EventText: Hashable, Sendable {
  /// The command with its details.
  public let details: String
  public let reasons: String
  /// What the file and its deadlines were after it; nil in what was recorded before this was kept.
  public let outcome: String?

  public init(details: String, reasons: String, outcome: String?) {
    self.details = details
    self.reasons = reasons
    self.outcome = outcome
  }

  /// The bytes that are hashed, layout 1.
  ///
  /// - Parameters:
  ///   - number: of the event: equal words then have different hashes.
  ///   - salt: of the file; without it nobody can try what the hash may stand for.
  public func canonicalBytes(number: Int64, salt: [UInt8]) -> [UInt8] {
    var writer = CanonicalWriter(version: 1)
    writer.write(salt)
    writer.write(number)
    writer.write(details)
    writer.write(reasons)
    writer.write(outcome)
    return writer.bytes
  }
}
