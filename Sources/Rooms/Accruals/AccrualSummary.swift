import LearningAccount

/// What crediting a year came to.
struct AccrualSummary: Sendable, Equatable {
  var year: Int
  /// Lines of declarations read, the first line with the names not counted.
  var lines = 0
  /// Lines that were left out; each was reported.
  var refused = 0
  var people = 0
  /// Dormant accounts opened for people who had none.
  var opened = 0
  var credited = 0
  /// People whom an earlier run had already credited, or found nothing for.
  var already = 0
  /// People whom the law gives nothing for this year; the reasons are kept.
  var nothing = 0
  /// People who could not be credited; each was reported.
  var failed = 0
  /// What was credited, one sum a unit, in the order of their codes.
  var sums: [Amount] = []

  init(year: Int) { self.year = year }

  mutating func add(_ amount: Amount) throws {
    guard let index = sums.firstIndex(where: { $0.unit == amount.unit }) else {
      sums.append(amount)
      sums.sort { $0.unit.code < $1.unit.code }
      return
    }
    sums[index] = try sums[index] + amount
  }
}

/// Something in a declaration file that was not credited, by the number of its line.
struct AccrualProblem: Sendable, Hashable {
  /// Counted from 1, the line with the names included. For a person of several lines, one of them.
  let line: Int
  /// The column, or `person` where the line is good and the person cannot be credited.
  let field: String
  let message: String
}
