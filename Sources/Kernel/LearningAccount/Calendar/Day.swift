/// A calendar day without a time or a place, in the proleptic Gregorian calendar.
public struct Day: Hashable, Sendable {
  /// Days since 1 January 1970, which is 0.
  public let number: Int32

  public init(number: Int32) { self.number = number }

  /// The days that can be written as `YYYY-MM-DD`: those of the years 1 to 9999.
  public static let written = Day(number: -719_162)...Day(number: 2_932_896)

  /// Nil for a day that does not exist, such as 30 February, and outside the years 1 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Day.length(ofMonth: month, in: year)
    else { return nil }
    self.number = Day.number(year: year, month: month, day: day)
  }

  /// Reads `YYYY-MM-DD` exactly; nil for anything else.
  public init?(_ text: some StringProtocol) {
    var text = String(text)
    guard let day = text.withUTF8({ Day(utf8: $0) }) else { return nil }
    self = day
  }

  /// Reads the UTF-8 of `YYYY-MM-DD` exactly; nil for anything else.
  public init?(utf8 text: UnsafeBufferPointer<UInt8>) {
    guard text.count == 10, text[4] == 0x2D, text[7] == 0x2D,
      let year = decimal(text[0..<4]), let month = decimal(text[5..<7]), let day = decimal(text[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// A day that no number can hold is the first or the last one that a number holds.
  public func adding(days: Int) -> Day {
    let (sum, isBeyond) = Int(number).addingReportingOverflow(days)
    return Day(number: isBeyond ? (days < 0 ? .min : .max) : Int32(clamping: sum))
  }

  /// How many days later `other` is; negative where it is earlier.
  public func days(until other: Day) -> Int { Int(other.number - number) }

  public var weekday: Weekday {
    // 1 January 1970 was a Thursday, whose raw value is 4.
    let index = ((Int(number) + 3) % 7 + 7) % 7
    return Weekday.allCases[index]
  }

  public static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }
}

/// A day of the week; raw values follow ISO 8601, Monday being 1.
public enum Weekday: Int, CaseIterable, Sendable {
  case monday = 1, tuesday, wednesday, thursday, friday, saturday, sunday
}

extension Day: Comparable {
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

extension Day {
  public var year: Int { civil.year }
  public var month: Int { civil.month }
  public var dayOfMonth: Int { civil.day }

  /// `YYYY-MM-DD`.
  public var iso: String {
    let (year, month, day) = civil
    return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }

  /// Year, month and day of the month at once. Shifts the year to begin in March, so that the leap day is last
  /// (Howard Hinnant, "chrono-compatible low-level date algorithms").
  public var civil: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  private static func number(year: Int, month: Int, day: Int) -> Int32 {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int32(era * 146_097 + dayOfEra - 719_468)
  }
}

private func decimal(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
  var value = 0
  for byte in bytes {
    guard byte >= 0x30, byte <= 0x39 else { return nil }
    value = value * 10 + Int(byte - 0x30)
  }
  return value
}

private func padded(_ value: Int, to width: Int) -> String {
  let digits = String(value)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
