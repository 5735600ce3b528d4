import Foundation
import LearningAccount
import Words

/// Turns an error into the sentence that a person at a terminal reads.
package enum FailureText {
  /// Errors of the system itself; all others are ArgumentParser's.
  package static func isOurs(_ error: any Error) -> Bool { error is any Failure || error is CocoaError }

  package static func sentence(for error: any Error) -> String {
    switch error {
    case let refusal as Refusal: sentence(for: refusal)
    case let failure as any Failure: failure.sentence
    default: String(describing: error)
    }
  }

  private static func sentence(for refusal: Refusal) -> String {
    guard let words = try? Texts.shipped().language(.english) else { return refusal.sentence }
    let reasons = [refusal.reason] + (refusal.remedy.map { [$0] } ?? [])
    return "refused: \(reasons.map { words.plainSentence($0) }.joined(separator: " "))"
  }
}
