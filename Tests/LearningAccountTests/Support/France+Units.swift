import LearningAccount

extension France {
  static let euro = Unit(code: "EUR", decimals: 2)
  static let hour = Unit(code: "hour", decimals: 0)
}
