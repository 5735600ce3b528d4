extension NIR {
  /// What a birth date says otherwise than the number.
  public enum BirthMismatch: String, Sendable, CaseIterable {
    case year
    case month
    /// Department 20 was given to births in Corsica before 1976 only.
    case department
  }

  /// The first thing in which `birthDate` and the number differ; nil where they agree as far as the number tells.
  ///
  /// The number has no century, and no month where it is fictitious: such parts agree with any date.
  public func mismatch(with birthDate: Day) -> BirthMismatch? {
    let (year, month, _) = birthDate.civil
    if year % 100 != birthYearShort { return .year }
    if let birthMonth, birthMonth != month { return .month }
    if department == "20", year >= 1976 { return .department }
    return nil
  }

  public func agrees(with birthDate: Day) -> Bool { mismatch(with: birthDate) == nil }

  /// The year of birth where nobody was born after `latest`: the last such year with these two digits.
  ///
  /// For `latest` 2010, `84` is 1984, `10` is 2010 and `11` is 1911.
  public func birthYear(notAfter latest: Int) -> Int {
    let century = latest - latest % 100
    let year = century + birthYearShort
    return year <= latest ? year : year - 100
  }
}
