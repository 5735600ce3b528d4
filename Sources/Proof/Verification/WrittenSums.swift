import LearningAccount

extension [String: Unit] {
  /// `12.50 EUR`; minor units where the sum is beyond all reason or the unit is unknown.
  func written(_ minor: Int128, _ code: String) -> String {
    guard let unit = self[code], let small = Int64(exactly: minor) else { return "\(minor) minor units of \(code)" }
    return "\(Amount(minor: small, unit: unit).decimal) \(code)"
  }
}
