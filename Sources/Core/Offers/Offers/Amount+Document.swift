import LearningAccount

extension Unit {
  /// The unit of every price of an offer: LHEO files know euros only, whatever a scheme counts in.
  package static let ofOffers = Unit(code: "EUR", decimals: 2)
}

/// In an offer's document an amount is text that says all of it: `2100.00 EUR`.
extension Amount: Codable {
  var inDocument: String { "\(decimal) \(unit.code)" }

  /// Nil for what ``inDocument`` does not write.
  init?(inDocument text: String) {
    let parts = text.split(separator: " ")
    guard parts.count == 2, Unit.isCode(String(parts[1])) else { return nil }
    let decimals = parts[0].firstIndex(of: ".").map { parts[0][$0...].utf8.count - 1 } ?? 0
    guard decimals <= 18 else { return nil }
    self.init(decimal: parts[0], unit: Unit(code: String(parts[1]), decimals: decimals))
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let amount = Amount(inDocument: text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no amount: \(text)")
    }
    self = amount
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(inDocument)
  }
}
