import Dispatch
import Foundation
import Synchronization

/// Hashes and compares passwords on a few threads of its own.
///
/// A hash takes 19 MiB and tens of milliseconds. So that a flood of sign-ins can exhaust neither memory nor the threads
/// that serve pages, only `workers` of them run at once, at most `queueLimit` wait, and further ones are refused with
/// ``PasswordHasherError/busy``. One hasher serves a whole process.
package final class PasswordHasher: Sendable {
  let cost: PasswordCost
  private let workers: Int
  private let queueLimit: Int
  private let queue: Mutex<Queue>
  private let arrived = DispatchSemaphore(value: 0)

  private struct Queue {
    var jobs: [@Sendable () -> Void] = []
    var statistics = Statistics()
  }

  /// What happened so far; tests compare it between branches, since they must not measure time.
  struct Statistics: Hashable, Sendable {
    var hashes = 0
    var running = 0
    var mostRunning = 0
    var refused = 0
  }

  package init(cost: PasswordCost = .standard, workers: Int = 2, queueLimit: Int = 64) {
    self.cost = cost
    self.workers = max(workers, 1)
    self.queueLimit = queueLimit
    queue = Mutex(Queue())
    for number in 1...self.workers {
      let thread = Thread { [weak self, arrived] in
        while true {
          arrived.wait()
          guard let self, self.runNext() else { return }
        }
      }
      thread.name = "acquis.passwords.\(number)"
      thread.start()
    }
  }

  deinit { for _ in 0..<workers { arrived.signal() } }

  var statistics: Statistics { queue.withLock(\.statistics) }

  /// The string to store for a password.
  /// - Throws: ``PasswordHasherError/busy``.
  package func hash(_ password: Password) async throws -> String {
    let cost = cost
    return try await enqueue { () throws(PasswordHasherError) in try Argon2id.hash(password.bytes, cost: cost) }
  }

  /// Whether `password` is the one that `encoded` was made of.
  ///
  /// Without `encoded`, which is the case of an unknown identifier, the same work is done and the answer is no: nobody
  /// learns from the time whether an account exists.
  /// - Throws: ``PasswordHasherError/busy``.
  package func verify(_ password: Password, against encoded: String?) async throws -> Bool {
    let cost = cost
    return try await enqueue { () throws(PasswordHasherError) in
      guard let encoded else {
        _ = try Argon2id.hash(password.bytes, cost: cost)
        return false
      }
      return try Argon2id.verify(password.bytes, against: encoded)
    }
  }

  /// Whether a stored hash was made with another cost than today's, and is to be made anew at the next sign-in.
  package func isOutdated(_ encoded: String) -> Bool { !encoded.hasPrefix(cost.prefix) }

  private func enqueue<Result: Sendable>(
    _ work: @escaping @Sendable () throws(PasswordHasherError) -> Result
  ) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
      let accepted = queue.withLock { queue in
        guard queue.jobs.count < queueLimit else {
          queue.statistics.refused += 1
          return false
        }
        queue.jobs.append { continuation.resume(with: Swift.Result { try work() }) }
        return true
      }
      if accepted { arrived.signal() } else { continuation.resume(throwing: PasswordHasherError.busy) }
    }
  }

  /// False once there is nothing to run, which only happens when the hasher goes away.
  private func runNext() -> Bool {
    let next = queue.withLock { queue -> (@Sendable () -> Void)? in
      guard !queue.jobs.isEmpty else { return nil }
      queue.statistics.hashes += 1
      queue.statistics.running += 1
      queue.statistics.mostRunning = max(queue.statistics.mostRunning, queue.statistics.running)
      return queue.jobs.removeFirst()
    }
    guard let next else { return false }
    next()
    queue.withLock { $0.statistics.running -= 1 }
    return true
  }
}
