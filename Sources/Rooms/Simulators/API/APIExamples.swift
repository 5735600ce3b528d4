import Explain
import Foundation
import Site

/// Questions that each scheme answers, for the API's description; read once at start.
struct APIExamples: Sendable {
  private let schemes: [String: [String: JSONTree]]

  static func shipped() throws -> APIExamples {
    let file = Bundle.module.bundleURL.appendingPathComponent("Assets/api/examples.json")
    return APIExamples(
      schemes: try JSONDecoder().decode([String: [String: JSONTree]].self, from: Data(contentsOf: file)))
  }

  /// By the scheme's identifier.
  func questions(on topic: Topic) -> [String: JSONTree] { schemes.compactMapValues { $0[topic.rawValue] } }
}
