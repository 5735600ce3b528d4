import Foundation
import JSONWriting

/// The training as the holder saw it when they asked: kept with the file, so that no later change of the catalogue
/// changes what was agreed.
package struct TrainingSnapshot: Codable, Hashable, Sendable {
  package let session: Int64
  package let action: Int64
  let offer: Int64
  package let title: String
  package let organisationName: String
  /// The town, empty for a remote training.
  package let place: String
  /// Street and town, a line each.
  let address: [String]
  let remote: Bool
  package let hours: Int?
  /// `RNCP35584`, `RS5454`; nil where the training leads to none.
  let certification: String?

  package init(
    session: Int64, action: Int64, offer: Int64, title: String, organisationName: String, place: String,
    address: [String], remote: Bool, hours: Int?, certification: String?
  ) {
    self.session = session
    self.action = action
    self.offer = offer
    self.title = title
    self.organisationName = organisationName
    self.place = place
    self.address = address
    self.remote = remote
    self.hours = hours
    self.certification = certification
  }

  package init(json: String) throws { self = try JSONDecoder().decode(TrainingSnapshot.self, from: Data(json.utf8)) }

  package func json() throws -> String { String(decoding: try JSONEncoder.canonical.encode(self), as: UTF8.self) }
}
