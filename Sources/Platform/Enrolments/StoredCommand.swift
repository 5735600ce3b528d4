import Foundation
import LearningAccount

/// A command as the history keeps it: enough to do it again, and to say in words what was done.
struct StoredCommand: Codable {
  var ground: String?
  var words: String?
  var startsOn: String?
  var endsOn: String?
  var day: String?
  var deadline: String?

  init(_ command: EnrolmentCommand) {
    switch command {
    case .refuse(let ground, let words):
      self.ground = ground.rawValue
      self.words = words
    case .propose(let startsOn, let endsOn):
      self.startsOn = startsOn.iso
      self.endsOn = endsOn.iso
    case .lapse(let code): deadline = code.description
    case .declareEntry(let day), .declareExit(let day): self.day = day.iso
    case .request, .acknowledge, .accept, .pay, .decline, .withdraw, .cancel, .cancelSession, .declareNoShow: break
    }
    kind = command.kind.rawValue
  }

  private let kind: String

  init(json: String) throws { self = try JSONDecoder().decode(StoredCommand.self, from: Data(json.utf8)) }

  func json() throws -> String { String(decoding: try JSONEncoder.canonical.encode(self), as: UTF8.self) }
}
