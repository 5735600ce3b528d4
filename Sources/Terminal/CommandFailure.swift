import Foundation

/// How a command ends when it does not end well: one line on standard error, and the status that scripts rely on.
///
/// Nothing is said before the command ends: whoever goes on without what failed has not said it.
package struct CommandFailure: Error, CustomStringConvertible {
  private let message: String?
  private let status: Int32

  /// The question cannot be understood: status 2.
  package static func usage(_ message: String) -> CommandFailure { CommandFailure(message: message, status: 2) }

  /// The question was understood and the answer is no: status 1, the answer itself being on standard output.
  package static let answerIsNo = CommandFailure(message: nil, status: 1)

  /// The question was understood, and something stood in the way: status 1.
  package static func failed(_ message: String) -> CommandFailure { CommandFailure(message: message, status: 1) }

  package var description: String { message ?? "the answer is no" }

  package func end() -> Never {
    if let message { FileHandle.standardError.write(Data("acquis: \(message)\n".utf8)) }
    exit(status)
  }
}
