import LearningAccount

extension Installation {
  /// A command on an account that is written now, by the law of this installation.
  ///
  /// - Parameters:
  ///   - id: chosen by whoever asks: the same id and intent is the same command.
  ///   - effective: the day from which it counts, by the scheme's clock.
  package func command(_ id: String, on account: Int64, _ intent: String, effective: Day) -> AccountLedger.Command {
    AccountLedger.Command(
      account: account, id: id, intent: intent, effective: effective, recordedAt: clocks.machine(),
      schemeHash: scheme.contentHash)
  }
}
