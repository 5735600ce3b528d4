import Foundation
import Synchronization

/// Tells somebody at a terminal how far a long piece of work has come: nothing in the first second, then at most
/// twice a second, on standard error.
package final class Progress: Sendable {
  private struct State {
    let started = Date()
    var shown: Date?
  }

  private let state = Mutex(State())
  private let label: String
  private let isTerminal = isatty(STDERR_FILENO) == 1

  package init(_ label: String) { self.label = label }

  /// - Parameter total: how much there is in all, where that is known.
  package func show(_ done: Int, of total: Int? = nil) {
    let due = state.withLock { state -> Bool in
      let now = Date()
      guard now.timeIntervalSince(state.shown ?? state.started) > (state.shown == nil ? 1 : 0.5) else { return false }
      state.shown = now
      return true
    }
    guard due else { return }
    let text = "\(label): \(done)" + (total.map { " of \($0)" } ?? "")
    FileHandle.standardError.write(Data((isTerminal ? "\r\(text)  " : "\(text)\n").utf8))
  }

  package func end() {
    guard isTerminal, state.withLock({ $0.shown != nil }) else { return }
    FileHandle.standardError.write(Data("\n".utf8))
  }
}
