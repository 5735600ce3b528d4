import LearningAccount

extension AccountLedger {
  /// The other side of what this command does: one entry in another account, joined by a transit book.
  ///
  /// Runs inside the same transaction, as a command of its own whose id follows from this one's, so that doing the
  /// first twice does the second once. Always called in the order holder, organisation, funders by their numbers, operator:
  /// two commands then never wait for each other. Deadlines of several files in one transaction take all heads before, see
  /// ``EnrolmentStep/serialiseCounterparts()``; should a command after them still meet another, PostgreSQL breaks the
  /// circle and the transaction is run again.
  package func counterpart(in account: Int64, _ draft: EntryDraft) throws {
    let other = Command(
      account: account, id: "\(command.account):\(command.id):\(draft.code)",
      intent: "\(draft.postings.map(\.book.code))",
      effective: command.effective, recordedAt: command.recordedAt, schemeHash: command.schemeHash)
    _ = try AccountLedger.run(other, in: transaction) { ledger in
      try ledger.append(draft)
      return Done.done
    }
  }
}
