import LearningAccount
import Ledger

/// Credits outside the yearly accrual, and what may happen to any credit besides being spent: it is corrected, taken
/// back, or its hours become euros.
///
/// Every operation carries a command id of its caller's and is done once. Only the operator gets here.
struct Credits: Sendable {
  let installation: Installation

  init(_ installation: Installation) { self.installation = installation }

  /// Who asks for what on which account.
  struct Order: Sendable {
    let account: Int64
    let commandID: String
    /// Why, in the operator's words: shown to the holder with the line. At most 500 characters.
    let words: String
  }

  /// Grants a right.
  ///
  /// - Parameters:
  ///   - source: an identifier that the scheme declares.
  ///   - amount: nil for what the law of the day fixes for this source.
  /// - Returns: the lot.
  /// - Throws: ``CreditError``, `LedgerError`.
  @discardableResult
  func give(
    _ order: Order, source: String, amount: Amount?, earmark: String? = nil, expiresOn: Day? = nil
  ) async throws -> Int64 {
    let scheme = installation.scheme
    guard scheme.vocabulary.lotSources.contains(source) else {
      throw CreditError.unknownSource(source, known: scheme.vocabulary.lotSources)
    }
    if let amount { try CreditError.requireReason(amount) }
    try CreditError.requireKinds(earmark, scheme)
    let intent = "give:\(source):\(amount.map(\.decimal) ?? "law"):\(earmark ?? ""):\(expiresOn?.iso ?? "")"
    return try await perform(order, intent) { ledger, law, today in
      let fixed = law.creditAmounts[source]
      guard let granted = amount ?? fixed?.value, granted.isPositive else { throw CreditError.noAmount(source) }
      // What the operator says is theirs to explain, also where the law fixes an amount.
      let reason =
        (amount == nil ? fixed : nil).map {
          Reason(
            "credit.byLaw", ["amount": .amount($0.value), "words": .text(order.words)], source: $0.reference,
            confidence: $0.confidence)
        } ?? Reason("credit.byOperator", ["words": .text(order.words)])
      let lot = installation.newIdentifier()
      try ledger.credit(
        .init(id: lot, source: source, earmark: earmark, expiresOn: expiresOn), granted, law: law, reasons: [reason])
      return lot
    }
  }

  /// Turns hours of one lot into euros of a new one, at the rate of the day. Last day and earmark stay as they are.
  ///
  /// - Parameters:
  ///   - hours: whole hours above zero, at most what is left of the lot.
  ///   - source: of the new lot, as the scheme declares it.
  /// - Returns: the new lot.
  /// - Throws: ``CreditError``, `LedgerError/insufficient(lot:)`.
  @discardableResult
  func convert(_ order: Order, lot: Int64, hours: Amount, into source: String) async throws -> Int64 {
    guard installation.scheme.vocabulary.lotSources.contains(source) else {
      throw CreditError.unknownSource(source, known: installation.scheme.vocabulary.lotSources)
    }
    return try await perform(order, "convert:\(lot):\(hours.decimal):\(source)") { ledger, law, today in
      guard let rate = law.worth(of: hours.unit), hours.isPositive else { throw CreditError.noRate }
      let terms = try Self.spendableLot(lot, on: today, ledger)
      let conversion = try Conversion(
        from: lot, hours: hours, into: installation.newIdentifier(), rate: rate.value)
      try CreditError.requireReason(conversion.euros)
      try ledger.open(
        .init(id: conversion.into, source: source, earmark: terms.earmark, expiresOn: terms.expiresOn),
        in: rate.value.unit)
      let arguments: [String: Reason.Argument] = [
        "hours": .amount(hours), "rate": .amount(rate.value), "euros": .amount(conversion.euros),
      ]
      let draft = conversion.making(reasons: [
        Reason("credit.converted", arguments, source: rate.reference, confidence: rate.confidence)
      ])
      try ledger.append(draft)
      try ledger.recoverDebt(from: draft.postings, law)
      return conversion.into
    }
  }

  /// A lot whose last day is over holds nothing any more, whether or not that was booked yet.
  private static func spendableLot(
    _ lot: Int64, on today: Day, _ ledger: AccountLedger
  ) throws -> AccountLedger.NewLot {
    let row = try ledger.transaction.row(
      """
      SELECT lot_id, source, earmark, effective, expires_on FROM lot
      WHERE account_id = $1 AND lot_id = $2 AND (expires_on IS NULL OR expires_on >= $3)
      """, .integer(ledger.command.account), .integer(lot), .text(today.iso))
    guard let row else { throw LedgerError.insufficient(lot: lot) }
    return try AccountLedger.NewLot(row)
  }

  /// One command on one account, by the law of the scheme's today.
  func perform<Answer: CommandAnswer>(
    _ order: Order, _ intent: String,
    _ body: @escaping @Sendable (inout AccountLedger, Parameters, Day) throws -> Answer
  ) async throws -> Answer {
    guard (1...500).contains(order.words.count) else { throw CreditError.words }
    let installation = installation
    return try await installation.database.write { transaction in
      let today = try installation.clocks.scheme(in: transaction).day
      let law = try installation.scheme.at(today, knownOn: today)
      try Account.require(order.account, .holder, in: transaction)
      let command = installation.command(order.commandID, on: order.account, intent, effective: today)
      return try AccountLedger.perform(command, in: transaction) { try body(&$0, law, today) }
    }
  }
}
