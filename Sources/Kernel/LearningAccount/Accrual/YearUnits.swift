/// The units in which a year's activities accrue.
public enum YearUnits: Sendable {
  /// Each activity in its own; one unit at least, and the scheme's primary one where nothing accrues.
  case each([Unit])
  /// All of the year in the unit of the main activity; what accrues in another one gives nothing.
  case main(Unit, by: Dated<MixedYearRule>)
  /// Activities of these units weigh the same. The year counts in `counted`, and where the rule lets the holder choose,
  /// in any other of them instead.
  case equal([Unit], counted: Unit, by: Dated<MixedYearRule>)

  /// The units in which the year is credited where the holder has chosen none.
  public var credited: [Unit] {
    switch self {
    case .each(let units): units
    case .main(let unit, _), .equal(_, let unit, _): [unit]
    }
  }

  /// The units in which the year may be credited, the one that counts without a choice first.
  public var possible: [Unit] {
    guard case .equal(let units, let counted, let rule) = self, rule.value.holderMayChoose else { return credited }
    return [counted] + units.filter { $0 != counted }
  }

  /// Why the year counts in fewer units than it has activities of; nil where it does not.
  public var reason: Reason? {
    switch self {
    case .each: nil
    case .main(let unit, let rule): rule.reason("accrual.mixedYear", ["unit": .term("unit.\(unit.code)")])
    case .equal(_, let unit, let rule):
      rule.reason(
        rule.value.holderMayChoose ? "accrual.mixedYearChoice" : "accrual.mixedYearEqual",
        ["unit": .term("unit.\(unit.code)")])
    }
  }
}
