import LearningAccount
import Synchronization

/// Gives identifiers that grow with time: 41 bits of milliseconds since 2020, then 22 bits that count.
///
/// The count begins at a random place in each process, so that several nodes hardly ever meet; the primary key
/// decides where they do. A thousand identifiers in one millisecond are distinct and ordered.
package final class Identifiers: Sendable {
  private struct State {
    var milliseconds: Int64
    var count: Int64
  }

  private static let epochMilliseconds: Int64 = 1_577_836_800_000
  private static let countBits: Int64 = 22
  private static let countMask: Int64 = (1 << countBits) - 1

  private let state: Mutex<State>

  convenience init() { self.init(count: Int64.random(in: 0...Self.countMask)) }

  /// Begins to count there: the same identifiers in every run of a test.
  init(count: Int64) { state = Mutex(State(milliseconds: 0, count: count)) }

  /// The next identifier, above zero and above every earlier one of this process.
  func next(at now: Instant) -> Int64 {
    state.withLock { state in
      let milliseconds = max(now.milliseconds - Self.epochMilliseconds, 1)
      if milliseconds > state.milliseconds {
        state.milliseconds = milliseconds
        // Keep the upper half free, so that a burst does not run over into the next millisecond at once.
        state.count &= Self.countMask >> 1
      } else {
        state.count += 1
        if state.count > Self.countMask {
          state.milliseconds += 1
          state.count = 0
        }
      }
      return state.milliseconds << Self.countBits | state.count
    }
  }
}
