/// Turns instants into the scheme's local days, and back. Rules know only days; whoever takes in or shows an instant
/// uses this.
public struct LocalTime: Sendable {
  private let offsets: ZoneOffsets

  public init(_ offsets: ZoneOffsets) { self.offsets = offsets }

  public func day(of instant: Instant) -> Day {
    Day(number: Int32(floorDivide(localSeconds(instant), by: 86_400)))
  }

  /// Seconds since local midnight, for showing a time of day.
  public func secondsOfDay(_ instant: Instant) -> Int {
    let local = localSeconds(instant)
    return Int(local - floorDivide(local, by: 86_400) * 86_400)
  }

  /// 23:59:59 of the day, when a deadline of that day falls.
  public func endOfDay(_ day: Day) -> Instant { instant(day, secondsOfDay: 86_399) }

  public func startOfDay(_ day: Day) -> Instant { instant(day, secondsOfDay: 0) }

  /// The instant at which local clocks show this time. In the hour that a change of clocks skips or repeats, one of
  /// the two that could be meant.
  public func instant(_ day: Day, secondsOfDay: Int) -> Instant {
    let local = Int64(day.number) * 86_400 + Int64(secondsOfDay)
    let guess = local - offsets.offset(at: local)
    return Instant(milliseconds: (local - offsets.offset(at: guess)) * 1000)
  }

  /// ISO 8601 with seconds and the zone's offset: `2026-03-04T23:59:59+01:00`.
  public func iso(_ instant: Instant) -> String {
    let seconds = secondsOfDay(instant)
    let offset = Int(offsetSeconds(instant) / 60)
    let sign = offset < 0 ? "-" : "+"
    return "\(day(of: instant).iso)T\(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
      + "\(sign)\(two(abs(offset) / 60)):\(two(abs(offset) % 60))"
  }

  /// The instant and its local day together, as the kernel takes them.
  public func moment(_ instant: Instant) -> Moment { Moment(instant: instant, day: day(of: instant)) }

  private func localSeconds(_ instant: Instant) -> Int64 {
    floorDivide(instant.milliseconds, by: 1000) + offsetSeconds(instant)
  }

  private func offsetSeconds(_ instant: Instant) -> Int64 {
    offsets.offset(at: floorDivide(instant.milliseconds, by: 1000))
  }
}

private func floorDivide(_ value: Int64, by divisor: Int64) -> Int64 {
  let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
  return remainder < 0 ? quotient - 1 : quotient
}

private func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
