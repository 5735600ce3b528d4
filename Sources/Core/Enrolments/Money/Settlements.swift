import LearningAccount
import Ledger

/// Divides a file's money for good: back to the holder, to the organisation, the rest to the fund.
///
/// One entry in the holder's account, one in the organisation's for what it is owed, one in the operator's for what
/// goes to the fund or comes from it. Money between two accounts passes a transit book of its own.
struct Settlements {
  private let installation: Installation

  init(_ installation: Installation) { self.installation = installation }

  func book(_ order: SettlementOrder, _ ledger: inout AccountLedger) throws {
    let plan = try order.reservation.plan(order.settlement)
    let file = order.reservation.file
    let organisation = newTransit()
    let fund = newTransit()
    try ledger.appendReturn(
      order.reservation.settling(order.settlement, plan, from: order.stage, organisation: organisation, fund: fund),
      by: installation.scheme)
    let topUp = newTransit()
    let earned = [
      Posting(organisation, -plan.toOrganisation), Posting(topUp, -plan.uncovered),
      Posting(.owed, try plan.toOrganisation + plan.uncovered),
    ]
    try book(.earned, earned, in: order.organisation, ledger)
    try TopUps(installation).giveBack(plan.returned, for: file, &ledger)
    if let refund = plan.refund { try OwnMoney(installation).refund(refund, for: file, &ledger) }
    let left = [Posting(fund, -plan.toFund), Posting(.fund, plan.toFund)]
    try book(.fundReceived, left, in: OperatorAccount.id, ledger)
    let lacking = [Posting(.fund, -plan.uncovered), Posting(topUp, plan.uncovered)]
    try book(.fundPaid, lacking, in: OperatorAccount.id, ledger)
  }

  /// Nothing is booked where nothing moves.
  private func book(
    _ code: EntryCode, _ postings: [Posting], in account: Int64, _ ledger: AccountLedger
  ) throws {
    let moving = postings.filter { !$0.amount.isZero }
    guard !moving.isEmpty else { return }
    try ledger.counterpart(in: account, EntryDraft(code, moving))
  }

  private func newTransit() -> Book { .transit(installation.newIdentifier()) }
}
