import Foundation
import Synchronization

/// Answers the lines of one file descriptor on another: a line for a line, in order, on all cores, in little memory.
/// Why there is no queue: docs/decisions/0114.
final class LineService: Sendable {
  /// Answers one line; appends the answer and its newline.
  typealias Answer = @Sendable (UnsafeRawBufferPointer, inout [UInt8]) -> Void

  private let input: Mutex<LineBlocks>
  private let output: OrderedOutput
  private let mostBytes: Int
  private let answer: Answer
  private let failure = Mutex<(any Error)?>(nil)

  init(from input: Int32, to output: Int32, mostBytes: Int, _ answer: @escaping Answer) {
    self.input = Mutex(LineBlocks(input, mostBytes: mostBytes))
    self.output = OrderedOutput(output)
    self.mostBytes = mostBytes
    self.answer = answer
  }

  /// Returns when the input has ended and everything was written.
  ///
  /// - Throws: `POSIXError` where one of the two descriptors gave up.
  func run() throws {
    // One more than there are cores: somebody always waits, for input or for a turn to write.
    let workers = (0...ProcessInfo.processInfo.activeProcessorCount).map { _ in
      let ended = DispatchSemaphore(value: 0)
      Thread { [self] in
        work()
        ended.signal()
      }.start()
      return ended
    }
    for ended in workers { ended.wait() }
    if let error = failure.withLock({ $0 }) { throw error }
  }

  private func work() {
    do {
      while failure.withLock({ $0 == nil }), let block = try input.withLock({ try $0.next() }) {
        try output.write(answers(block.bytes), number: block.number)
      }
    } catch {
      failure.withLock { $0 = $0 ?? error }
    }
  }

  private func answers(_ lines: [UInt8]) -> [UInt8] {
    var answers: [UInt8] = []
    answers.reserveCapacity(lines.count * 8)
    lines.withUnsafeBytes { lines in
      for line in lines.split(separator: UInt8(ascii: "\n")) where !isBlank(line) {
        answer(UnsafeRawBufferPointer(rebasing: line), &answers)
      }
    }
    return answers
  }

  /// What was cut is no blank line, whatever is left of it.
  private func isBlank(_ line: Slice<UnsafeRawBufferPointer>) -> Bool {
    line.count <= mostBytes && line.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
  }
}
