import Hummingbird

extension Request {
  /// What was just done, as the address says after a form.
  package var done: String? { uri.queryParameters["done"].map(String.init) }

  /// A value of the query, decoded.
  package func query(_ name: Substring) -> String? { uri.queryParameters[name].map { String($0) } }
}
