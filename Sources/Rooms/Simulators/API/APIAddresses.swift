import Explain
import HTTPTypes

/// The addresses of the API and how each is asked. They are few and fixed, so a request that fits none is told so before
/// anything is looked at.
enum APIAddresses {
  static let prefix = "/api/"

  /// The methods of an address; nil where the API has none such.
  static func methods(_ path: String) -> [HTTPRequest.Method]? {
    if path == Route.openAPI.path { return [.get, .head, .options] }
    let isTopic = Topic.allCases.contains { path == Route.explain(.init($0.rawValue)).path }
    return isTopic ? [.post, .options] : nil
  }

  /// What stands at addresses of this kind, for a problem's words.
  static let topics = Topic.allCases.map(\.rawValue).joined(separator: ", ")
}
