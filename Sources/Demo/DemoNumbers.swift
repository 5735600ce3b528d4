import LearningAccount

/// Makes social security numbers that are valid and nobody's: their commune is 999, which no department has.
struct DemoNumbers {
  private var serial = 0

  /// - Throws: ``DemoError/damaged(_:)`` where the pieces make no number.
  mutating func next(female: Bool, born: Day, department: String) throws -> NIR {
    serial += 1
    let (year, month, _) = born.civil
    let place = department.utf8.count == 3 ? department + "99" : department + "999"
    let text =
      (female ? "2" : "1") + DemoText.padded(year % 100, to: 2) + DemoText.padded(month, to: 2) + place
      + DemoText.padded(serial % 999 + 1, to: 3)
    do throws(NIRProblem) { return try NIR(text) } catch { throw DemoError.damaged("number: \(error)") }
  }
}
