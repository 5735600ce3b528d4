/// What never changes in a training file: what was asked for, of whom, and as what.
public struct EnrolmentRecord: Hashable, Sendable {
  public let account: Int64
  public let file: Int64
  public let organisation: Int64
  public let session: Int64
  public let action: Int64
  /// The training as the holder saw it, in the very text that is kept.
  public let training: String
  public let actionType: String
  /// The certification marks of the training, in their order.
  public let marks: [String]
  public let unit: String
  /// Minor units.
  public let price: Int64
  public let prerequisites: Bool
  public let territory: String
  public let holderStatus: String

  public init(
    account: Int64, file: Int64, organisation: Int64, session: Int64, action: Int64, training: String,
    actionType: String, marks: [String], unit: String, price: Int64, prerequisites: Bool, territory: String,
    holderStatus: String
  ) {
    self.account = account
    self.file = file
    self.organisation = organisation
    self.session = session
    self.action = action
    self.training = training
    self.actionType = actionType
    self.marks = marks
    self.unit = unit
    self.price = price
    self.prerequisites = prerequisites
    self.territory = territory
    self.holderStatus = holderStatus
  }

  /// The bytes that are hashed, layout 1.
  /// - Parameter salt: of the file; without it nobody can try what the hash may stand for.
  public func canonicalBytes(salt: [UInt8]) -> [UInt8] {
    var writer = CanonicalWriter(version: 1)
    writer.write(salt)
    writer.write(account)
    writer.write(file)
    writer.write(organisation)
    writer.write(session)
    writer.write(action)
    writer.write(training)
    writer.write(actionType)
    writer.write(Int64(marks.count))
    for mark in marks { writer.write(mark) }
    writer.write(unit)
    writer.write(price)
    writer.write(Int64(prerequisites ? 1 : 0))
    writer.write(territory)
    writer.write(holderStatus)
    return writer.bytes
  }
}
