import LearningAccount

extension QuestionField {
  func day() throws(ExplainProblem) -> Day {
    guard let utf8, let day = Day(utf8: utf8) else { throw refused("a day that exists, written YYYY-MM-DD,") }
    return day
  }

  /// The local day of an instant that is written with its offset.
  func localDay(_ local: LocalTime) throws(ExplainProblem) -> Day {
    guard let utf8, let instant = Instant(iso: utf8), Day.written.contains(local.day(of: instant)) else {
      throw refused("an instant with its offset such as \"2026-03-02T10:00:00+01:00\"")
    }
    return local.day(of: instant)
  }
}
