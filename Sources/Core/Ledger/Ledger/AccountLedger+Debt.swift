import LearningAccount

/// What a holder owes is retained on present and future rights: on what comes into a lot, and on what is there when the
/// debt comes to be.
/// Why not from new credits only: docs/decisions/0153.
extension AccountLedger {
  /// Books an entry that gives rights back; what comes back pays what the holder owes first.
  package mutating func appendReturn(_ draft: EntryDraft, by scheme: Scheme) throws {
    try append(draft)
    guard indebted else { return }
    try recoverDebt(from: draft.postings, scheme.at(command.effective, knownOn: command.effective))
  }

  /// Debt is paid from rights that can be spent on the command's day, oldest first, as far as the law lets rights be used
  /// for that.
  ///
  /// - Parameters:
  ///   - postings: what they put into lots pays: an entry that was booked, or ``rights(in:)`` where a debt came to rights
  ///     that were there before it.
  ///   - law: of the command's day.
  package mutating func recoverDebt(from postings: [Posting], _ law: Parameters) throws {
    guard indebted, let share = law.debtRecoveryShare else { return }
    for (lot, source) in try spendableLots() {
      guard let put = postings.first(where: { $0.book == .lot(lot) && $0.amount.isPositive })?.amount,
        let debt = try debts()[put.unit.code]
      else { continue }
      let owed = Amount(minor: debt, unit: put.unit)
      let draft = try Credit(lot: lot, source: source, granted: put).recovering(owed, atMost: share.value) { taken in
        [
          Reason(
            "ledger.debtRecovered", ["owed": .amount(owed), "taken": .amount(taken), "share": .share(share.value)],
            source: share.reference, confidence: share.confidence)
        ]
      }
      if let draft { try append(draft) }
    }
  }

  /// What is left of each lot, as if it came in now.
  package func rights(in scheme: Scheme) throws -> [Posting] {
    try transaction.rows(
      "SELECT lot_id, unit, available FROM lot WHERE account_id = $1 AND available > 0", .integer(command.account)
    ).map { row in
      Posting(
        .lot(try row.integer("lot_id")),
        Amount(minor: try row.integer("available"), unit: try scheme.unit(code: row.text("unit"))))
    }
  }

  /// Those with something left whose last day is not over.
  private func spendableLots() throws -> [(id: Int64, source: String)] {
    try transaction.rows(
      """
      SELECT lot_id, source FROM lot
      WHERE account_id = $1 AND available > 0 AND (expires_on IS NULL OR expires_on >= $2) ORDER BY effective, lot_id
      """, .integer(command.account), .text(command.effective.iso)
    ).map { (try $0.integer("lot_id"), try $0.text("source")) }
  }

  /// What the holder owes, in minor units above zero, by unit.
  package func debts() throws -> [String: Int64] {
    let rows = try transaction.rows(
      """
      SELECT unit, CAST(-SUM(amount) AS BIGINT) AS owed FROM posting WHERE account_id = $1 AND book = 'debt'
      GROUP BY unit HAVING SUM(amount) <> 0
      """, .integer(command.account))
    return try Dictionary(
      rows.map { (try $0.text("unit"), try $0.integer("owed")) }, uniquingKeysWith: { first, _ in first })
  }
}
