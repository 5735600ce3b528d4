import LearningAccount

extension Instant {
  /// Reads `YYYY-MM-DDThh:mm:ss` followed by `Z` or an offset `±hh:mm`; nil for anything else. No leap second, no
  /// fraction, and not `-00:00`, which says that the offset is unknown.
  init?(iso text: UnsafeBufferPointer<UInt8>) {
    guard text.count > 19, let day = Day(utf8: UnsafeBufferPointer(rebasing: text[..<10])),
      text[10] == UInt8(ascii: "T"), text[13] == UInt8(ascii: ":"), text[16] == UInt8(ascii: ":"),
      let hour = text.twoDigits(at: 11, below: 24), let minute = text.twoDigits(at: 14, below: 60),
      let second = text.twoDigits(at: 17, below: 60), let offset = Instant.offset(text)
    else { return nil }
    let seconds = Int64(day.number) * 86_400 + Int64(hour * 3600 + minute * 60 + second) - Int64(offset)
    self.init(milliseconds: seconds * 1000)
  }

  /// In seconds.
  private static func offset(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    if text.count == 20 { return text[19] == UInt8(ascii: "Z") ? 0 : nil }
    guard text.count == 25, text[22] == UInt8(ascii: ":"), let hours = text.twoDigits(at: 20, below: 24),
      let minutes = text.twoDigits(at: 23, below: 60)
    else { return nil }
    let seconds = hours * 3600 + minutes * 60
    switch text[19] {
    case UInt8(ascii: "+"): return seconds
    case UInt8(ascii: "-"): return seconds == 0 ? nil : -seconds
    default: return nil
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func twoDigits(at index: Int, below limit: Int) -> Int? {
    let (tens, ones) = (Int(self[index]) - 0x30, Int(self[index + 1]) - 0x30)
    guard (0...9).contains(tens), (0...9).contains(ones), tens * 10 + ones < limit else { return nil }
    return tens * 10 + ones
  }
}
