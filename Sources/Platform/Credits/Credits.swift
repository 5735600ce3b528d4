import LearningAccount
import Storage

/// Credits outside the yearly accrual, and what may happen to any credit besides being spent: it is corrected, taken
/// back, or its hours become euros.
///
/// Every operation carries a command id of its caller's and is done once. Only the operator gets here.
public struct Credits: Sendable {
  let installation: Installation

  public init(_ installation: Installation) { self.installation = installation }

  /// Who asks for what on which account.
  public struct Order: Sendable {
    public let account: Int64
    public let commandID: String
    /// Why, in the operator's words: shown to the holder with the line. At most 500 characters.
    public let words: String

    public init(account: Int64, commandID: String, words: String) {
      self.account = account
      self.commandID = commandID
      self.words = words
    }
  }

  /// Grants a right.
  ///
  /// - Parameters:
  ///   - source: an identifier that the scheme declares.
  ///   - amount: nil for what the law of the day fixes for this source.
  /// - Returns: the lot.
  /// - Throws: ``CreditError``, `LedgerError`.
  @discardableResult
  public func give(
    _ order: Order, source: String, amount: Amount?, earmark: String? = nil, expiresOn: Day? = nil
  ) async throws -> Int64 {
    let scheme = installation.scheme
    guard scheme.vocabulary.lotSources.contains(source) else {
      throw CreditError.unknownSource(source, known: scheme.vocabulary.lotSources)
    }
    let intent = "give:\(source):\(amount.map(\.decimal) ?? "law"):\(earmark ?? ""):\(expiresOn?.iso ?? "")"
    return try await perform(order, intent) { ledger, law, today in
      let fixed = law.creditAmounts[source]
      guard let granted = amount ?? fixed?.value, granted.isPositive else { throw CreditError.noAmount(source) }
      let reason =
        fixed.map {
          Reason(
            "credit.byLaw", ["amount": .amount($0.value), "words": .text(order.words)], source: $0.reference,
            confidence: $0.confidence)
        } ?? Reason("credit.byOperator", ["words": .text(order.words)])
      let lot = installation.newIdentifier()
      try ledger.credit(
        .init(id: lot, source: source, earmark: earmark, expiresOn: expiresOn), granted, law: law, reasons: [reason])
      return String(lot)
    }
  }

  /// Turns hours of one lot into euros of a new one, at the rate of the day.
  ///
  /// - Parameters:
  ///   - hours: whole hours above zero, at most what is left of the lot.
  ///   - source: of the new lot, as the scheme declares it.
  /// - Returns: the new lot.
  /// - Throws: ``CreditError``, `LedgerError/insufficient(lot:)`.
  @discardableResult
  public func convert(_ order: Order, lot: Int64, hours: Amount, into source: String) async throws -> Int64 {
    guard installation.scheme.vocabulary.lotSources.contains(source) else {
      throw CreditError.unknownSource(source, known: installation.scheme.vocabulary.lotSources)
    }
    return try await perform(order, "convert:\(lot):\(hours.decimal):\(source)") { ledger, law, today in
      guard let rate = law.worth(of: hours.unit), hours.isPositive else { throw CreditError.noRate }
      try Self.requireSpendable(lot, on: today, ledger)
      let conversion = try Conversion(
        from: lot, hours: hours, into: installation.newIdentifier(), rate: rate.value)
      try ledger.open(.init(id: conversion.into, source: source), in: rate.value.unit)
      let arguments: [String: Reason.Argument] = [
        "hours": .amount(hours), "rate": .amount(rate.value), "euros": .amount(conversion.euros),
      ]
      try ledger.append(
        conversion.making(reasons: [
          Reason("credit.converted", arguments, source: rate.reference, confidence: rate.confidence)
        ]))
      return conversion.into
    }
  }

  /// A lot whose last day is over holds nothing any more, whether or not that was booked yet.
  private static func requireSpendable(_ lot: Int64, on today: Day, _ ledger: AccountLedger) throws {
    let over = try ledger.transaction.row(
      "SELECT 1 AS over FROM lot WHERE account_id = $1 AND lot_id = $2 AND expires_on < $3",
      .integer(ledger.command.account), .integer(lot), .text(today.iso))
    guard over == nil else { throw LedgerError.insufficient(lot: lot) }
  }

  /// One command on one account, by the law of the scheme's today.
  func perform<Answer: LosslessStringConvertible>(
    _ order: Order, _ intent: String,
    _ body: @escaping @Sendable (inout AccountLedger, Parameters, Day) throws -> Answer
  ) async throws -> Int64 {
    guard (1...500).contains(order.words.count) else { throw CreditError.words }
    let installation = installation
    return try await installation.database.write { transaction in
      let today = try installation.clocks.scheme(in: transaction).day
      let law = try installation.scheme.at(today)
      try Account.require(order.account, .holder, in: transaction)
      let command = installation.command(order.commandID, on: order.account, intent, effective: today)
      let answer = try AccountLedger.perform(command, in: transaction) { String(try body(&$0, law, today)) }
      guard let id = Int64(answer) else { throw LedgerError.damaged("the answer of \(order.commandID) is no lot") }
      return id
    }
  }
}

/// Why a credit was not given or changed.
public enum CreditError: Error, Equatable, Sendable {
  case unknownSource(String, known: [String])
  /// No amount was named, and the law fixes none for this source.
  case noAmount(String)
  case otherUnit(String)
  /// The entry is no credit of the account.
  case noCredit(Int64)
  /// The law of today turns no hours into euros.
  case noRate
  case words
  /// The accounts cannot be merged, and why.
  case cannotMerge(String)
  case noFunds(account: Int64)
  /// The operation is for accounts of another kind.
  case wrongKind(account: Int64, expected: Account.Kind)
}

extension CreditError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unknownSource(let source, let known):
      "the source \(source) is not among those of the scheme: \(known.joined(separator: ", "))"
    case .noAmount(let source): "an amount above zero is needed: the law of today fixes none for \(source)"
    case .otherUnit(let unit): "the credit is not in \(unit)"
    case .noCredit(let sequence): "entry \(sequence) is no credit of this account that could be corrected"
    case .noRate: "nothing to convert: hours above zero and a rate in the law of today are needed"
    case .words: "the words must have 1 to 500 characters"
    case .cannotMerge(let why): "the accounts cannot be merged: \(why)"
    case .wrongKind(let account, let expected): "account \(account) is no account of a \(expected.rawValue)"
    case .noFunds(let account): "the deposit of account \(account) does not hold so much"
    }
  }
}
