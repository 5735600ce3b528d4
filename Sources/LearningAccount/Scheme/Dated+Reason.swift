extension Dated {
  /// A reason that rests on this value of the law.
  func reason(_ code: String, _ arguments: [String: Reason.Argument] = [:]) -> Reason {
    Reason(code, arguments, source: reference, confidence: confidence)
  }
}
