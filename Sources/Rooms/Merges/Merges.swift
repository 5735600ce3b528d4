import Enrolments
import Identity
import LearningAccount
import Ledger
import Storage

/// Makes two accounts of one person one: a provisional number was replaced, or somebody was registered twice.
///
/// Everything that is left moves, lot by lot, with its source, day and expiry; both histories stay, and the account that
/// ends names the one that it went into. A debt of the one is paid from rights of the other, and a year of work that was
/// decided for either is decided.
/// Why years come along and files do not: docs/decisions/0155.
struct Merges: Sendable {
  private let installation: Installation

  init(_ installation: Installation) { self.installation = installation }

  /// - Parameters:
  ///   - account: the account that ends.
  ///   - target: the account that stays.
  ///   - words: how it was established that both are one person's.
  /// - Throws: ``CreditError/cannotMerge(_:)`` where a file of the ending account is under way, or the accounts are not two
  ///   open accounts of holders.
  func merge(_ account: Int64, into target: Int64, commandID: String, words: String) async throws {
    guard (1...500).contains(words.count) else { throw CreditError.words }
    guard account != target else { throw CreditError.cannotMerge("both are the same account") }
    let installation = installation
    let did = try await installation.database.write { transaction in
      try self.merge(account, target, commandID, words, installation, transaction)
    }
    did.report(to: installation)
  }

  private func merge(
    _ account: Int64, _ target: Int64, _ commandID: String, _ words: String, _ installation: Installation,
    _ transaction: any Transaction
  ) throws -> CaughtUp {
    let today = try installation.clocks.scheme(in: transaction).day
    let intent = "merge:\(account):\(target)"
    func command(_ account: Int64) -> AccountLedger.Command {
      installation.command(commandID, on: account, intent, effective: today)
    }
    let reasons = [Reason("ledger.merged", ["words": .text(words)])]
    // Always the smaller number first: two merges of the same accounts never wait for each other.
    for id in [account, target].sorted() { try AccountLedger.serialise(id, in: transaction) }
    let did = try endWhatIsDue(account, transaction)
    _ = try AccountLedger.perform(command(account), in: transaction) { leaving in
      try check(account, target, in: transaction)
      try requireEnds(of: account, in: transaction)
      let lots = try MovingLot.load(account, installation.scheme, transaction)
      let merge = Merge(
        over: .transit(installation.newIdentifier()),
        holdings: lots.map { Posting(.lot($0.lot.id), $0.available) }
          + (try books(account, installation.scheme, transaction)))
      guard !merge.holdings.isEmpty else {
        try close(account, into: target, transaction)
        return Done.done
      }
      try leaving.append(merge.leaving(reasons: reasons))
      _ = try AccountLedger.perform(command(target), in: transaction) { coming in
        for lot in lots { try coming.open(lot.lot, in: lot.available.unit) }
        try coming.append(merge.coming(reasons: reasons))
        if coming.indebted {
          try coming.recoverDebt(
            from: coming.rights(in: installation.scheme), installation.scheme.at(today, knownOn: today))
        }
        return Done.done
      }
      try close(account, into: target, transaction)
      return Done.done
    }
    return did
  }

  private func check(_ account: Int64, _ target: Int64, in transaction: any Transaction) throws {
    for id in [account, target] {
      guard let found = try Account.find(id, in: transaction), found.kind == .holder, found.status != .closed else {
        throw CreditError.cannotMerge("account \(id) is no open account of a holder")
      }
    }
  }

  /// A file that is past its time ends by itself before the account is looked at.
  private func endWhatIsDue(_ account: Int64, _ transaction: any Transaction) throws -> CaughtUp {
    // Asked again after it was done: nothing is due in an account that has ended.
    guard let found = try Account.find(account, in: transaction), found.kind == .holder, found.status != .closed else {
      return CaughtUp()
    }
    return try EnrolmentStep.caughtUp(installation, account: account, in: transaction).did
  }

  /// Files stay where they are, so that none may be under way: nobody could go on with it.
  private func requireEnds(of account: Int64, in transaction: any Transaction) throws {
    let open = try EnrolmentStore(installation: installation).all(account: account, in: transaction)
      .filter { EnrolmentTable.goesOn($0.enrolment.state) }
      .map { "\($0.enrolment.id) (\($0.training.title), \($0.enrolment.state.contract.rawValue))" }
    guard open.isEmpty else {
      throw CreditError.cannotMerge(
        "account \(account) has training files under way: \(open.joined(separator: ", ")). The holder withdraws or cancels "
          + "them, or the training ends; then merge")
    }
    let held = try transaction.row(
      """
      SELECT book FROM posting WHERE account_id = $1
        AND (book LIKE 'reserved:%' OR book LIKE 'committed:%' OR book LIKE 'topUp:%')
      GROUP BY book HAVING SUM(amount) <> 0 ORDER BY book LIMIT 1
      """, .integer(account))
    if let held {
      throw CreditError.cannotMerge(
        "\(try held.text("book")) of account \(account) still holds money; end that file first")
    }
  }

  /// Own money, credit note and debt.
  private func books(_ account: Int64, _ scheme: Scheme, _ transaction: any Transaction) throws -> [Posting] {
    try transaction.rows(
      """
      SELECT book, unit, CAST(SUM(amount) AS BIGINT) AS total FROM posting
      WHERE account_id = $1 AND book IN ('own', 'creditNote', 'debt') GROUP BY book, unit ORDER BY book, unit
      """, .integer(account)
    ).compactMap { row in
      guard let book = Book(code: try row.text("book")) else { return nil }
      return Posting(
        book, Amount(minor: try row.integer("total"), unit: try scheme.unit(code: row.text("unit"))))
    }
  }

  /// The number finds the account that stays from now on; nothing moves in the other any more.
  private func close(_ account: Int64, into target: Int64, _ transaction: any Transaction) throws {
    try transaction.execute(
      "UPDATE account SET status = 'closed', merged_into = $2 WHERE account_id = $1", .integer(account),
      .integer(target))
    try transaction.execute("UPDATE account_head SET locked = 1 WHERE account_id = $1", .integer(account))
    try HolderNumbers(installation).move(from: account, to: target, in: transaction)
    try AccrualCredits.carryYears(
      from: account, to: target, installation.scheme, at: installation.clocks.machine(), in: transaction)
    for signIn in try SignIn.all(of: account, in: transaction) {
      try signIn.end(.replaced, at: installation.clocks.machine(), in: transaction)
    }
  }
}

/// A lot on its way from one account to another, with what is left of it.
private struct MovingLot {
  let lot: AccountLedger.NewLot
  let available: Amount

  static func load(_ account: Int64, _ scheme: Scheme, _ transaction: any Transaction) throws -> [MovingLot] {
    try transaction.rows(
      """
      SELECT lot_id, source, unit, earmark, effective, expires_on, available FROM lot
      WHERE account_id = $1 AND available > 0 ORDER BY lot_id
      """, .integer(account)
    ).map { row in
      MovingLot(
        lot: try AccountLedger.NewLot(row),
        available: Amount(minor: try row.integer("available"), unit: try scheme.unit(code: row.text("unit"))))
    }
  }
}
