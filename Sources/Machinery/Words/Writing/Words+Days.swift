import LearningAccount

extension Words {
  /// `11 janvier 2027`, machine-readable too.
  package func day(_ day: Day) -> HTML { "<time datetime=\"\(day.iso)\">\(text(of: day))</time>" }

  /// `11 janv. 2027`, where room is scarce.
  package func shortDay(_ day: Day) -> HTML { "<time datetime=\"\(day.iso)\">\(shortText(of: day))</time>" }

  package func moment(_ moment: LocalMoment) -> HTML {
    "<time datetime=\"\(moment.day.iso)T\(clock(moment))\">\(plain(.moment(moment)))</time>"
  }

  package func text(of day: Day) -> String { String(writing: { write(day, months: "calendar.month.m", to: &$0) }) }

  package func shortText(of day: Day) -> String { String(writing: { write(day, months: "calendar.short.m", to: &$0) }) }

  /// `9 h 05` in French, `09:05` elsewhere.
  func time(_ moment: LocalMoment) -> String {
    guard language == .french else { return clock(moment) }
    let minutes = moment.minute == 0 ? "" : "\u{202F}\(padded(moment.minute))"
    return "\(moment.hour)\u{202F}h\(minutes)"
  }

  /// - Parameter months: what the keys of the months' names begin with.
  func write(_ day: Day, months: String = "calendar.month.m", to text: inout [UInt8]) {
    let (year, month, dayOfMonth) = day.civil
    text.append(UInt64(dayOfMonth))
    // The first of a month is an ordinal in French.
    if language == .french, dayOfMonth == 1 { text.append("er") }
    text.append(" ")
    write("\(months)\(month)", to: &text)
    text.append(" ")
    text.append(UInt64(year))
  }

  private func clock(_ moment: LocalMoment) -> String { "\(padded(moment.hour)):\(padded(moment.minute))" }

  private func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
}
