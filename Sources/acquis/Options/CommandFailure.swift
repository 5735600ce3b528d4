import Foundation

/// How a command ends when it does not end well: one line on standard error, and the status that scripts rely on.
///
/// Nothing is said before the command ends: whoever goes on without what failed has not said it.
struct CommandFailure: Error, CustomStringConvertible {
  private let message: String?
  private let status: Int32

  /// The question cannot be understood: status 2.
  static func usage(_ message: String) -> CommandFailure { CommandFailure(message: message, status: 2) }

  /// The question was understood and the answer is no: status 1, the answer itself being on standard output.
  static let answerIsNo = CommandFailure(message: nil, status: 1)

  /// The question was understood, and something stood in the way: status 1.
  static func failed(_ message: String) -> CommandFailure { CommandFailure(message: message, status: 1) }

  var description: String { message ?? "the answer is no" }

  func end() -> Never {
    if let message { FileHandle.standardError.write(Data("acquis: \(message)\n".utf8)) }
    exit(status)
  }
}
