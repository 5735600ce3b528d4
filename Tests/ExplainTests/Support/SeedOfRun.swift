import CommonTesting
import Foundation

extension SeededRandom {
  /// The seed of this run: a failing test names it, and ACQUIS_TEST_SEED repeats it.
  static let seedOfRun: UInt64 = {
    if let text = ProcessInfo.processInfo.environment["ACQUIS_TEST_SEED"], let seed = UInt64(text) { return seed }
    return UInt64.random(in: 0...999_999_999)
  }()
}
