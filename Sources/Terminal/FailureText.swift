import Enrolments
import Foundation
import Identity
import LearningAccount
import Ledger
import SchemeFiles
import Secrets
import Storage
import Words

/// Turns an error into the sentence that a person at a terminal reads.
package enum FailureText {
  /// Errors of the system itself; all others are ArgumentParser's.
  package static func isOurs(_ error: any Error) -> Bool {
    error is StorageError || error is LedgerError || error is SchemeFaults || error is KeyRingError
      || error is SealError || error is StatementError
      || error is AccountError || error is EnrolmentError || error is Refusal || error is CocoaError
      || error is CreditError || error is SettlementError || error is SchemeError || error is SchemeLoadError
      || error is ClockError || error is SettingFault
  }

  package static func sentence(for error: any Error) -> String {
    switch error {
    case StorageError.address(let text): "the database address cannot be used: \(text)"
    case StorageError.unavailable(let text): "the database cannot be reached: \(text)"
    case StorageError.migration(let text), StorageError.keeping(let text): text
    case StorageError.outcomeUnknown(let text):
      "whether it was done is not known, since its answer was lost (\(text)): look before you give it again"
    case StorageError.constraint(_, let message): "the database refused a row: \(message)"
    case StorageError.statement(let text), StorageError.shape(let text): "a fault of Acquis: \(text)"
    case let refusal as Refusal: sentence(for: refusal)
    default: String(describing: error)
    }
  }

  /// Why, and what would change it.
  private static func sentence(for refusal: Refusal) -> String {
    guard let words = try? Texts.shipped().language(.english) else { return "refused: \(refusal.reason.code)" }
    let reasons = [refusal.reason] + (refusal.remedy.map { [$0] } ?? [])
    return "refused: \(reasons.map { words.plainSentence($0) }.joined(separator: " "))"
  }
}
