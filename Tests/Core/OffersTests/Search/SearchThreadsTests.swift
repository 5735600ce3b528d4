import Dispatch
import Testing

@testable import Offers

@Suite("Threads of their own for searching")
struct SearchThreadsTests {
  /// Holds a thread until it is opened.
  private final class Gate: Sendable {
    private let semaphore = DispatchSemaphore(value: 0)
    private let begun = DispatchSemaphore(value: 0)

    func pass() {
      begun.signal()
      semaphore.wait()
    }

    func open() { semaphore.signal() }
    func waitUntilBegun() async { await Task.detached { self.begunWait() }.value }
    private func begunWait() { begun.wait() }
  }

  @Test("work runs and answers, or throws what it throws")
  func work() async throws {
    let threads = SearchThreads(threads: 2, queueLimit: 100)
    let sum = try await withThrowingTaskGroup(of: Int.self) { group in
      for number in 1...100 { group.addTask { try await threads.run { number } } }
      return try await group.reduce(0, +)
    }
    #expect(sum == 5050)
    await #expect(throws: SearchError.missing("x")) { try await threads.run { throw SearchError.missing("x") } }
  }

  @Test("what comes beyond the queue is refused at once, and the rest is served")
  func busy() async throws {
    let threads = SearchThreads(threads: 1, queueLimit: 1)
    let gate = Gate()
    let first = Task { try await threads.run { gate.pass() } }
    await gate.waitUntilBegun()
    let second = Task { try await threads.run { 2 } }
    while threads.waiting < 1 { await Task.yield() }
    await #expect(throws: SearchError.busy) { try await threads.run { 3 } }
    gate.open()
    try await first.value
    #expect(try await second.value == 2)
    #expect(try await threads.run { 4 } == 4)
  }

  @Test("a task that is cancelled while it waits goes at once and leaves its place to another")
  func cancelled() async throws {
    let threads = SearchThreads(threads: 1, queueLimit: 1)
    let gate = Gate()
    let first = Task { try await threads.run { gate.pass() } }
    await gate.waitUntilBegun()
    let second = Task { try await threads.run { 2 } }
    while threads.waiting < 1 { await Task.yield() }
    second.cancel()
    await #expect(throws: CancellationError.self) { try await second.value }
    #expect(threads.waiting == 0)
    let third = Task { try await threads.run { 3 } }
    while threads.waiting < 1 { await Task.yield() }
    // What has begun is carried to its end.
    first.cancel()
    gate.open()
    try await first.value
    #expect(try await third.value == 3)
  }

  @Test("a task that was cancelled before does not begin")
  func cancelledBefore() async throws {
    let threads = SearchThreads(threads: 1, queueLimit: 1)
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await threads.run { 1 }
    }
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  @Test("many that are cancelled at any moment all end")
  func storm() async {
    let threads = SearchThreads(threads: 2, queueLimit: 10)
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<500 {
        group.addTask {
          let task = Task { try await threads.run { number } }
          if number % 3 == 0 { task.cancel() }
          if number % 5 == 0 { await Task.yield() }
          task.cancel()
          _ = await task.result
        }
      }
    }
    #expect(threads.waiting == 0)
  }

  @Test("a desk searches as its index does, and says where there is none")
  func desk() async throws {
    let desk = SearchDesk(folder: Shelf.shared.folder)
    let query = SearchQuery(text: "boulanger")
    #expect(try await desk.search(query, on: Shelf.day).total == Shelf.search(query).total)
    let nowhere = temporaryFolder()
    await #expect(throws: SearchError.missing(nowhere)) {
      _ = try await SearchDesk(folder: nowhere).search(query, on: Shelf.day)
    }
  }
}
