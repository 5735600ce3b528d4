/// An event of a training file in its place: what is hashed of it, without anything that tells of a person.
public struct EventRecord: Hashable, Sendable {
  public let account: Int64
  public let file: Int64
  /// Its place among the events of its file, from 1.
  public let number: Int64
  /// The command of the account that wrote it, by its place among them.
  public let commandNumber: Int64
  /// The kind of command that it was for the file: `accept`.
  public let command: String
  public let actor: String
  /// The sign-in that acted, where a person did: a number that Platform gave.
  public let signIn: Int64?
  public let happenedAt: Instant
  public let recordedAt: Instant
  /// Where the file stood after it.
  public let contract: String
  public let execution: String
  public let textHash: [UInt8]
  /// The hash of what never changes in the file, in its first event.
  public let factsHash: [UInt8]?
  public let previousHash: [UInt8]

  public init(
    account: Int64, file: Int64, number: Int64, commandNumber: Int64, command: String, actor: String, signIn: Int64?,
    happenedAt: Instant, recordedAt: Instant, contract: String, execution: String, textHash: [UInt8],
    factsHash: [UInt8]?, previousHash: [UInt8]
  ) {
    self.account = account
    self.file = file
    self.number = number
    self.commandNumber = commandNumber
    self.command = command
    self.actor = actor
    self.signIn = signIn
    self.happenedAt = happenedAt
    self.recordedAt = recordedAt
    self.contract = contract
    self.execution = execution
    self.textHash = textHash
    self.factsHash = factsHash
    self.previousHash = previousHash
  }

  /// The bytes that are hashed, layout 1: the same for every engine and machine.
  public var canonicalBytes: [UInt8] {
    var writer = CanonicalWriter(version: 1)
    writer.write(account)
    writer.write(file)
    writer.write(number)
    writer.write(commandNumber)
    writer.write(command)
    writer.write(actor)
    writer.write(signIn)
    writer.write(happenedAt.milliseconds)
    writer.write(recordedAt.milliseconds)
    writer.write(contract)
    writer.write(execution)
    writer.write(textHash)
    writer.write(Int64(factsHash == nil ? 0 : 1))
    if let factsHash { writer.write(factsHash) }
    writer.write(previousHash)
    return writer.bytes
  }
}
