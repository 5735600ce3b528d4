import ArgumentParser
import Foundation

/// How a command ends when it does not end well: one line on standard error, and the status that scripts rely on.
package enum CommandFailure {
  /// The question cannot be understood: status 2.
  package static func usage(_ message: String) -> ExitCode { ended(message, status: 2) }

  /// The question was understood and the answer is no: status 1, the answer itself being on standard output.
  package static let answerIsNo = ExitCode(1)

  /// The question was understood, and something stood in the way: status 1.
  package static func failed(_ message: String) -> ExitCode { ended(message, status: 1) }

  private static func ended(_ message: String, status: Int32) -> ExitCode {
    FileHandle.standardError.write(Data("acquis: \(message)\n".utf8))
    return ExitCode(status)
  }
}
