import LearningAccount
import Ledger

extension EnrolmentStep {
  /// Where deadlines of several files are due, takes the heads of all other accounts that they may book into, in the order
  /// that every command keeps: organisations, funders, the operator. Taken one file after the other they would come in any
  /// order, and the deadlines of two holders would wait for each other.
  package func serialiseCounterparts() throws {
    let machine = installation.clocks.machine()
    let files = Set(
      try store.due(account: account, before: now.instant, in: transaction).filter { $0.isToBeTried(at: machine) }
        .map(\.file))
    guard files.count > 1 else { return }
    let organisations = try store.organisations(account: account, of: files, in: transaction)
    let funders = try files.flatMap { try EnrolmentMoney.funders(account: account, file: $0, in: transaction) }
    for other in Set(organisations).sorted() + Set(funders).sorted() + [OperatorAccount.id] {
      try AccountLedger.serialise(other, in: transaction)
    }
  }
}
