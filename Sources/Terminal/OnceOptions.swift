import ArgumentParser
import Foundation
import Ledger
import Storage

/// Under which id an operator's command is given: the same id twice does it once.
package struct OnceOptions: ParsableArguments {
  package init() {}

  @Option(
    help: ArgumentHelp(
      "The same id twice does it once, for instance a bank's reference.",
      discussion: "Default: a new one, printed on standard error before it is used.", valueName: "id"))
  var id: String?

  /// - Parameters:
  ///   - account: the one that the command is given on.
  ///   - body: gives the command under the id.
  package func perform<Answer>(
    on account: Int64, of installation: Installation, _ body: (String) async throws -> Answer
  ) async throws -> Answer {
    let used = id ?? "operator:\(installation.newIdentifier())"
    if id == nil { Once.say("the command's id is \(used)") }
    return try await Once.perform(used, on: account, of: installation, again: "with --id \(used)", body)
  }
}

/// A command that moves money, and the question what became of it where its answer was lost.
package enum Once {
  /// How often, a second apart, a server is asked that does not answer.
  private static let tries = 10

  /// - Parameter again: how the same command is given again.
  package static func perform<Answer>(
    _ id: String, on account: Int64, of installation: Installation, again: String,
    _ body: (String) async throws -> Answer
  ) async throws -> Answer {
    do {
      return try await body(id)
    } catch StorageError.outcomeUnknown(let why) {
      say("\(why); asking whether \(id) was done")
      guard try await wasDone(id, on: account, of: installation, again: again) else {
        throw CommandFailure.failed("the command \(id) was not done: give it again \(again)")
      }
      say("the command \(id) was done; its answer:")
      // What was done gives its first answer, and changes nothing.
      return try await body(id)
    }
  }

  static func say(_ words: String) { FileHandle.standardError.write(Data("acquis: \(words)\n".utf8)) }

  private static func wasDone(
    _ id: String, on account: Int64, of installation: Installation, again: String
  ) async throws -> Bool {
    for attempt in 1...tries {
      do {
        return try await CommandOutcome(installation.database).wasDone(id, on: account)
      } catch let error as StorageError {
        guard attempt < tries else { break }
        if attempt == 1 { say(FailureText.sentence(for: error)) }
        try await Task.sleep(for: .seconds(1))
      }
    }
    throw CommandFailure.failed(
      "whether the command \(id) was done is not known: give it again \(again), which does it once")
  }
}
