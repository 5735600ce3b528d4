/// A moment: milliseconds since 1 January 1970, 00:00 UTC. Local days are found at the edge, with the scheme's zone.
public struct Instant: Hashable, Comparable, Sendable {
  public let milliseconds: Int64

  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  public func adding(milliseconds: Int64) -> Instant { Instant(milliseconds: self.milliseconds + milliseconds) }
  public func adding(seconds: Int64) -> Instant { adding(milliseconds: seconds * 1000) }

  public static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }
}
