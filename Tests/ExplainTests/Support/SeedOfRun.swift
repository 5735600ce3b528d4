import Foundation

/// Random numbers that a seed brings back: a failing test names its seed, and ACQUIS_TEST_SEED repeats it.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  /// SplitMix64 (Steele, Lea and Flood, 2014).
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// The seed of this run.
  static let seed: UInt64 = {
    if let text = ProcessInfo.processInfo.environment["ACQUIS_TEST_SEED"], let seed = UInt64(text) { return seed }
    return UInt64.random(in: 0...999_999_999)
  }()
}
