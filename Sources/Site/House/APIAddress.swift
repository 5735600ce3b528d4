import HTTPTypes

/// An address of the API with the methods that it answers.
package struct APIAddress: Sendable {
  /// Whatever begins so is the API's, known or not.
  static let root = "/api/"
  /// What every address of this version begins with.
  package static let prefix = "/api/v1"

  let path: String
  let methods: [HTTPRequest.Method]

  package init(_ address: some Address, _ methods: HTTPRequest.Method...) {
    path = address.path
    self.methods = methods
  }
}
