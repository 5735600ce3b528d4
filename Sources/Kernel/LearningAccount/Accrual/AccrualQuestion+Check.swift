extension AccrualQuestion {
  /// - Throws: ``BadInput`` for what the scheme does not know, and a figure that no year can have.
  func check(_ scheme: Scheme) throws(BadInput) {
    guard (1...9999).contains(year) else {
      throw BadInput(field: "year", value: "\(year)", expected: "a year from 1 to 9999")
    }
    guard scheme.header.units.contains(unit) else {
      let codes = scheme.header.units.map(\.code).joined(separator: ", ")
      throw BadInput(field: "unit", value: unit.code, expected: "one of \(codes)")
    }
    try BadInput.check(accruedBalance, in: unit, "accruedBalance")
    try BadInput.check(traits, among: scheme.header.vocabulary.holderTraits, "traits")
    let kinds = scheme.header.vocabulary.activities
    for (place, activity) in activities.enumerated() { try check(activity, "activities[\(place)]", kinds) }
  }

  private func check(
    _ activity: Activity, _ field: @autoclosure () -> String, _ kinds: [ActivityKind]
  ) throws(BadInput) {
    guard let kind = kinds.first(where: { $0.id == activity.kind }) else {
      let known = kinds.map(\.id).joined(separator: ", ")
      throw BadInput(field: "\(field()).kind", value: activity.kind, expected: "one of \(known)")
    }
    guard activity.figure.form == kind.figure else {
      throw BadInput(
        field: field(), value: activity.figure.form.rawValue,
        expected: "\(kind.figure.rawValue), the figure of \(kind.id)")
    }
    try check(activity.figure, kind, field())
  }

  private func check(
    _ figure: Activity.Figure, _ kind: ActivityKind, _ field: @autoclosure () -> String
  ) throws(BadInput) {
    switch figure {
    case .workTime(.share(let share)): try BadInput.check(share, "\(field()).workShare")
    case .workTime(.hours(let count)): try check(count, "\(field()).hours")
    case .workTime(.days(let count)): try check(count, "\(field()).days")
    case .paidPeriod(let from, let to, _):
      guard from <= to else {
        throw BadInput(field: "\(field()).from", value: from.iso, expected: "a day not after to, \(to.iso)")
      }
    case .categorisedShare(let share, _, let category):
      try BadInput.check(share, "\(field()).workShare")
      try BadInput.check(category, among: kind.categories, "\(field()).category")
    case .none: break
    }
  }

  private func check(_ count: Proportion, _ field: @autoclosure () -> String) throws(BadInput) {
    guard count >= .zero else {
      throw BadInput(field: field(), value: "\(count.numerator)/\(count.denominator)", expected: "zero or more")
    }
  }
}
