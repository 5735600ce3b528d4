/// The forms in which a counted text can be written, named as Unicode CLDR names them.
enum PluralForm: String, CaseIterable, Sendable {
  case zero, one, two, few, many, other

  /// The form that `count` things take. French counts 0 and 1 alike; Arabic has a dual and two plurals.
  static func of(_ count: Int, in language: Language) -> PluralForm {
    switch language {
    case .french: count.magnitude < 2 ? .one : .other
    case .english: count == 1 ? .one : .other
    case .arabic: arabic(count)
    }
  }

  private static func arabic(_ count: Int) -> PluralForm {
    switch (count, count % 100) {
    case (0, _): .zero
    case (1, _): .one
    case (2, _): .two
    case (_, 3...10): .few
    case (_, 11...99): .many
    default: .other
    }
  }
}
