import LearningAccount
import Ledger

/// Books lots whose last day is over, each dated to that day however late it is run. Until then they are not spendable
/// either: expiry is judged by the day when reading. What a funder gave goes back into their deposit.
struct LotExpiry: Sendable {
  private static let lotsARound = 500

  private let installation: Installation

  init(_ installation: Installation) { self.installation = installation }

  /// One lot's fault is logged and does not hold up the others.
  /// - Returns: how many lots were booked.
  @discardableResult
  func run() async throws -> Int {
    var total = 0
    var last: Due?
    while true {
      let lots = try await due(after: last)
      for lot in lots {
        do {
          try await expire(lot)
          total += 1
        } catch LedgerError.locked {
          // Nothing moves in a locked account; what has expired is not spendable there either.
          continue
        } catch let error where error.concernsAll {
          throw error
        } catch {
          installation.log.error(
            "an expired lot could not be booked",
            metadata: ["account": "\(lot.account)", "lot": "\(lot.lot)", "error": "\(error)"])
        }
      }
      guard lots.count == Self.lotsARound, let end = lots.last else { return total }
      last = end
    }
  }

  private struct Due: Sendable {
    let account: Int64
    let lot: Int64
    let expiresOn: Day
  }

  private func due(after last: Due?) async throws -> [Due] {
    let installation = installation
    return try await installation.database.read { transaction in
      let today = try installation.clocks.scheme(in: transaction).day
      return try transaction.rows(
        """
        SELECT account_id, lot_id, expires_on FROM lot
        WHERE expires_on IS NOT NULL AND available > 0 AND expires_on < $1
          AND (expires_on, account_id, lot_id) > ($3, $4, $5)
        ORDER BY expires_on, account_id, lot_id LIMIT $2
        """, .text(today.iso), .integer(Self.lotsARound), .text(last?.expiresOn.iso ?? ""),
        .integer(last?.account ?? 0), .integer(last?.lot ?? 0)
      ).compactMap { row in
        guard let day = Day(try row.text("expires_on")) else { return nil }
        return Due(account: try row.integer("account_id"), lot: try row.integer("lot_id"), expiresOn: day)
      }
    }
  }

  private func expire(_ due: Due) async throws {
    let installation = installation
    _ = try await installation.database.write { transaction in
      let command = installation.command(
        "expiry:\(due.lot):\(installation.newIdentifier())", on: due.account, "expire", effective: due.expiresOn)
      return try AccountLedger.perform(command, in: transaction) { ledger in
        // What was given back to the lot after its last day expires as well, and what was spent meanwhile does not.
        let row = try transaction.row(
          "SELECT source, unit, available FROM lot WHERE account_id = $1 AND lot_id = $2 AND expires_on = $3",
          .integer(due.account), .integer(due.lot), .text(due.expiresOn.iso))
        guard let row, try row.integer("available") > 0 else {
          return Amount.zero(installation.scheme.primaryUnit)
        }
        let left = Amount(
          minor: try row.integer("available"), unit: try installation.scheme.unit(code: row.text("unit")))
        let credit = Credit(lot: due.lot, source: try row.text("source"), granted: left)
        let reasons = [Reason("credit.expired", ["day": .day(due.expiresOn), "left": .amount(left)])]
        if let funder = try LotFunder.find(lot: due.lot, in: due.account, transaction) {
          let transit = Book.transit(installation.newIdentifier())
          try ledger.append(credit.expiring(left, to: transit, reasons: reasons))
          try ledger.moveDeposit(left, of: funder, over: transit)
        } else {
          try ledger.append(credit.expiring(left, reasons: reasons))
        }
        return left
      }
    }
  }
}
