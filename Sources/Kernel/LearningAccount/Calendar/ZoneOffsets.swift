/// How far the clocks of a time zone are from UTC, at any instant: a table, so that the kernel needs no system for it.
///
/// The table ends somewhere; from then on it repeats its last 400 years. The Gregorian calendar does the same, so a rule
/// such as "the last Sunday in March" falls on the same days again.
/// Why not ask the system each time: docs/decisions/0111.
public struct ZoneOffsets: Sendable {
  /// From `seconds` since 1970 on, clocks are `offset` seconds ahead of UTC.
  public struct Change: Hashable, Sendable {
    public let seconds: Int64
    public let offset: Int32

    public init(seconds: Int64, offset: Int32) {
      self.seconds = seconds
      self.offset = offset
    }
  }

  /// 146 097 days.
  public static let cycleSeconds: Int64 = 146_097 * 86_400

  private let first: Int32
  private let changes: [Change]
  private let end: Int64

  /// - Parameters:
  ///   - first: the offset in seconds before any change.
  ///   - changes: in the order of time.
  ///   - end: seconds since 1970 up to which the table says everything; its last 400 years follow one rule.
  public init(first: Int32, changes: [Change], end: Int64) {
    self.first = first
    self.changes = changes
    self.end = end
  }

  /// Seconds ahead of UTC at an instant, given in seconds since 1970.
  public func offset(at seconds: Int64) -> Int64 {
    var seconds = seconds
    if seconds >= end { seconds = end - Self.cycleSeconds + (seconds - end) % Self.cycleSeconds }
    var (low, high) = (0, changes.count)
    while low < high {
      let middle = (low + high) / 2
      if changes[middle].seconds <= seconds { low = middle + 1 } else { high = middle }
    }
    return Int64(low == 0 ? first : changes[low - 1].offset)
  }
}
