import Synchronization

/// Whether the task that waits for a piece of work was cancelled before the work began.
final class CallerCancellation: Sendable {
  private let requested = Atomic(false)

  func request() { requested.store(true, ordering: .relaxed) }

  /// - Throws: `CancellationError`.
  func check() throws {
    if requested.load(ordering: .relaxed) { throw CancellationError() }
  }
}

/// Waits for work that an engine does on a thread of its own, with what that thread gives it.
///
/// A task that is cancelled while its work still waits is answered with `CancellationError` when its turn comes; work
/// that has begun goes on to its end, and the task gets its answer.
func handedOver<Context, Result: Sendable>(
  _ work: @escaping @Sendable (Context) throws -> Result,
  to submit: (@escaping @Sendable (Context) -> Void) throws -> Void
) async throws -> Result {
  try await answered { cancellation, continuation in
    try submit { context in
      continuation.resume(
        with: Swift.Result {
          try cancellation.check()
          return try work(context)
        })
    }
  }
}

/// Waits until `submit` or whatever it hands the continuation to has answered.
func answered<Result: Sendable>(
  _ submit: (CallerCancellation, CheckedContinuation<Result, any Error>) throws -> Void
) async throws -> Result {
  let cancellation = CallerCancellation()
  return try await withTaskCancellationHandler {
    try await withCheckedThrowingContinuation { continuation in
      do {
        try submit(cancellation, continuation)
      } catch {
        continuation.resume(throwing: error)
      }
    }
  } onCancel: {
    cancellation.request()
  }
}
