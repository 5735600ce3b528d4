import LearningAccount

/// A day, or only the month or the year of it where no more is known.
package struct PartialDay: Hashable, Sendable {
  let year: Int
  let month: Int?
  let dayOfMonth: Int?

  /// Nil for a day, month or year that does not exist.
  package init?(year: Int, month: Int?, day: Int?) {
    guard Day(year: year, month: month ?? 1, day: day ?? 1) != nil, day == nil || month != nil else { return nil }
    self.year = year
    self.month = month
    self.dayOfMonth = day
  }

  /// The first day that it can mean.
  package var earliest: Day? { Day(year: year, month: month ?? 1, day: dayOfMonth ?? 1) }

  /// The last day that it can mean.
  var latest: Day? {
    let last = month ?? 12
    return Day(year: year, month: last, day: dayOfMonth ?? Day.length(ofMonth: last, in: year))
  }

  /// The day, where it is known to the day.
  package var day: Day? { dayOfMonth == nil ? nil : earliest }

  /// `2026-09-01`, `2026-09` or `2026`.
  var iso: String {
    let full = earliest?.iso ?? ""
    return String(full.prefix(dayOfMonth != nil ? 10 : month != nil ? 7 : 4))
  }

  /// Reads what ``iso`` writes.
  package init?(iso: String) {
    let parts = iso.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...3).contains(parts.count), let year = parts[0], parts.allSatisfy({ $0 != nil }) else { return nil }
    self.init(year: year, month: parts.count > 1 ? parts[1] : nil, day: parts.count > 2 ? parts[2] : nil)
  }

  /// Reads `yyyymmdd`, where 00 stands for a part that is not known; nil for `00000000` and for no such day.
  init?(lheo text: some Collection<UInt8>) {
    let digits = text.filter { !$0.isSpace }
    guard digits.count == 8, digits.allSatisfy(\.isDigit) else { return nil }
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + Int($1 - 0x30) } }
    let (year, month, day) = (number(0..<4), number(4..<6), number(6..<8))
    self.init(year: year, month: month == 0 ? nil : month, day: day == 0 ? nil : day)
  }

  /// `00000000`, and `99999999` which older producers write for "open".
  static func isUnknown(_ text: some Collection<UInt8>) -> Bool {
    text.allSatisfy { $0 == 0x30 } || text.allSatisfy { $0 == 0x39 }
  }
}

extension PartialDay: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let value = PartialDay(iso: text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no day: \(text)")
    }
    self = value
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso)
  }
}
