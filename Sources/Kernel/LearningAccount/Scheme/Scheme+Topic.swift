extension Scheme {
  /// What the law says on a topic.
  ///
  /// - Throws: ``BadInput`` on `scheme` where this one lacks the topic.
  func topic<Rules>(_ rules: Rules?, _ name: String) throws(BadInput) -> Rules {
    guard let rules else { throw BadInput(field: "scheme", value: id, expected: "a scheme that has \(name)") }
    return rules
  }
}
