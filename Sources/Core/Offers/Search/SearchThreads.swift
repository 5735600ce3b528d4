import Dispatch
import Foundation
import Ledger
import Synchronization

/// A few threads of their own for work that keeps a processor or a disk busy for milliseconds, so that the threads that
/// serve everything else never wait for it.
///
/// See docs/decisions/0182. At most `threads` pieces of work run at once and at most `queueLimit` wait; what comes beyond that is refused with
/// ``SearchError/busy``. A task that is cancelled while its work waits takes it away and ends with `CancellationError`;
/// work that has begun is carried to its end.
package final class SearchThreads: Sendable {
  private let threads: Int
  private let queueLimit: Int
  private let queue = Mutex(Queue())
  private let arrived = DispatchSemaphore(value: 0)

  private struct Queue {
    var jobs: [Job] = []
    var running = 0
  }

  private struct Job {
    let ticket: Ticket
    let run: @Sendable () -> Void
    let cancel: @Sendable () -> Void
  }

  /// Of one call; looked at and changed under the queue's lock only.
  private final class Ticket: Sendable {
    let isCancelled = Atomic(false)
  }

  init(
    threads: Int = ProcessInfo.processInfo.activeProcessorCount, queueLimit: Int = 128, name: String = "acquis.search"
  ) {
    self.threads = max(threads, 1)
    self.queueLimit = max(queueLimit, 0)
    for number in 1...self.threads {
      let thread = Thread { [weak self, arrived] in
        while true {
          arrived.wait()
          guard let self else { return }
          self.runNext()
        }
      }
      thread.name = "\(name).\(number)"
      thread.start()
    }
  }

  deinit { for _ in 0..<threads { arrived.signal() } }

  /// How many pieces of work wait for a thread.
  var waiting: Int { queue.withLock(\.jobs.count) }

  /// - Throws: ``SearchError/busy``, `CancellationError`, or what `work` throws.
  func run<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
    let ticket = Ticket()
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let job = Job(
          ticket: ticket, run: { continuation.resume(with: Swift.Result { try work() }) },
          cancel: { continuation.resume(throwing: CancellationError()) })
        do { try add(job) } catch { continuation.resume(throwing: error) }
      }
    } onCancel: {
      cancel(ticket)
    }
  }

  private func add(_ job: Job) throws {
    try queue.withLock { queue in
      if job.ticket.isCancelled.load(ordering: .relaxed) { throw CancellationError() }
      guard queue.jobs.count + queue.running < threads + queueLimit else { throw SearchError.busy }
      queue.jobs.append(job)
    }
    arrived.signal()
  }

  private func cancel(_ ticket: Ticket) {
    let waiting = queue.withLock { queue -> Job? in
      ticket.isCancelled.store(true, ordering: .relaxed)
      return queue.jobs.firstIndex { $0.ticket === ticket }.map { queue.jobs.remove(at: $0) }
    }
    waiting?.cancel()
  }

  private func runNext() {
    let next = queue.withLock { queue -> Job? in
      guard !queue.jobs.isEmpty else { return nil }
      queue.running += 1
      return queue.jobs.removeFirst()
    }
    // What was cancelled leaves its signal behind.
    guard let next else { return }
    next.run()
    queue.withLock { $0.running -= 1 }
  }
}
