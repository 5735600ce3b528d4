import Foundation
import JSONWriting
import LearningAccount

/// A command as the history keeps it: enough to do it again, and to say in words what was done.
package struct StoredCommand: Codable {
  var ground: String?
  var words: String?
  var startsOn: String?
  var endsOn: String?
  var day: String?
  var deadline: String?
  /// A decimal from 0 to 1.
  var attendedShare: String?
  var cause: String?
  /// The account of a funder, and what kind of third party they are.
  package var funder: Int64?
  var thirdParty: String?
  /// A decimal, in the unit of the file's price.
  package var amount: String?

  init(_ command: EnrolmentCommand) {
    switch command {
    case .refuse(let ground, let words):
      self.ground = ground.rawValue
      self.words = words
    case .propose(let startsOn, let endsOn):
      self.startsOn = startsOn.iso
      self.endsOn = endsOn.iso
    case .topUp(let topUp):
      funder = topUp.funder
      thirdParty = topUp.kind
      amount = topUp.amount.decimal
    case .takeBackTopUp(let funder): self.funder = funder
    case .lapse(let code): deadline = code.description
    case .declareEntry(let day): self.day = day.iso
    case .declareExit(let day, let completion):
      self.day = day.iso
      attendedShare = completion.attendedShare.decimal
      cause = completion.cause.rawValue
    case .request, .acknowledge, .accept, .pay, .decline, .withdraw, .cancel, .cancelSession, .declareNoShow: break
    }
    kind = command.kind.rawValue
  }

  private let kind: String

  var completion: Completion? {
    attendedShare.flatMap { share in cause.flatMap { Completion(share: share, cause: $0) } }
  }

  package init(json: String) throws { self = try JSONDecoder().decode(StoredCommand.self, from: Data(json.utf8)) }

  func json() throws -> String { String(decoding: try JSONEncoder.canonical.encode(self), as: UTF8.self) }
}

extension Completion {
  /// As rows and events keep it.
  /// - Parameter share: a decimal from 0 to 1.
  init?(share: String, cause: String) {
    guard let share = Proportion(decimal: share), let cause = Cause(rawValue: cause) else { return nil }
    self.init(attendedShare: share, cause: cause)
  }
}
