extension Dated {
  /// A reason that rests on this value of the law, which it names with the day since when it holds.
  func reason(_ code: String, _ arguments: [String: Reason.Argument] = [:]) -> Reason {
    Reason(code, arguments.merging(["since": .day(from)]) { own, _ in own }, source: reference, confidence: confidence)
  }
}
