extension NIRDigits {
  /// Where a person was born, as the five characters from the sixth say it.
  struct Place {
    let department: String
    let commune: String
  }

  /// - Throws: ``NIRProblem/department`` where there is no such place.
  func place() throws(NIRProblem) -> Place {
    let isOverseas = departmentLetter == nil && (value(5..<7) == 97 || value(5..<7) == 98)
    let end = isOverseas ? 8 : 7
    guard departmentExists, value(end..<10) > 0 else { throw .department }
    return Place(department: text(5..<end), commune: text(end..<10))
  }

  private var departmentExists: Bool {
    if let letter = departmentLetter { return value(5..<6) == 2 && (letter == capitalA || letter == capitalB) }
    switch value(5..<7) {
    // Corsica was one department until the births of 1976. The century is not known here: 76 to 99 would be a
    // person born before 1900.
    case 20: return year < 76
    case 1...95, 99: return true
    // 971 to 978: overseas departments, Saint-Pierre-et-Miquelon, Saint-Barthélemy, Saint-Martin.
    case 97: return (1...8).contains(value(7..<8))
    // 984 to 989: southern lands, Mayotte in its time, Wallis-et-Futuna, Polynesia, New Caledonia, Clipperton.
    case 98: return (4...9).contains(value(7..<8))
    default: return false
    }
  }
}
