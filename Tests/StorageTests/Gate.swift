import Dispatch
import Synchronization

/// Holds threads back until as many as expected have come, so that two transactions meet where a test wants them.
/// It opens once: a transaction that is run again passes.
final class Gate: Sendable {
  private let missing: Mutex<Int>
  private let opened = DispatchSemaphore(value: 0)

  init(_ expected: Int) { missing = Mutex(expected) }

  /// Waits for the others, ten seconds at most.
  func meet() {
    let (isLast, isLate) = missing.withLock { missing in
      missing -= 1
      return (missing == 0, missing < 0)
    }
    if isLast || isLate {
      opened.signal()
    } else {
      _ = opened.wait(timeout: .now() + 10)
      opened.signal()
    }
  }
}

/// Counts from any thread.
final class Counter: Sendable {
  private let count = Atomic(0)

  var value: Int { count.load(ordering: .sequentiallyConsistent) }

  @discardableResult
  func increase() -> Int { count.add(1, ordering: .sequentiallyConsistent).newValue }
}

/// Keeps numbers from any thread, in the order in which they came.
final class Counters: Sendable {
  private let kept = Mutex<[Int]>([])

  var values: [Int] { kept.withLock { $0 } }

  func add(_ value: Int) { kept.withLock { $0.append(value) } }
}
