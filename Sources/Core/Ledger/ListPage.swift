/// One page of a list that goes on: it is asked for again with the place where it ended, so that no line is missed or
/// comes twice, whatever was added meanwhile.
package struct ListPage<Line: Sendable, Place: Sendable>: Sendable {
  package let lines: [Line]
  /// Where the next page goes on; nil after the last line.
  package let next: Place?

  /// - Parameters:
  ///   - found: at most one line more than `limit`, which tells that there is a next page.
  ///   - place: of a line.
  package init(_ found: [Line], limit: Int, _ place: (Line) -> Place) {
    lines = Array(found.prefix(limit))
    next = found.count > limit ? lines.last.map(place) : nil
  }
}

/// Numbers of a place in a list, as an address carries them: `0.1788472799000.302455.12`.
extension [Int64] {
  package var places: String { map(String.init).joined(separator: ".") }

  /// Nil for what ``places`` never writes, and for a number below zero.
  package init?(places text: String, count: Int) {
    let numbers = text.split(separator: ".", omittingEmptySubsequences: false).map { Int64($0) ?? -1 }
    guard numbers.count == count, numbers.allSatisfy({ $0 >= 0 }), numbers.places == text else { return nil }
    self = numbers
  }
}
