import Enrolments
import LearningAccount
import Ledger
import Storage

/// Those who put their own money on accounts: an employer, a region. What comes in lies in their deposit until it
/// becomes a holder's right.
struct Funders: Sendable {
  private let installation: Installation

  init(_ installation: Installation) { self.installation = installation }

  /// A funder's account.
  func open() async throws -> Int64 {
    let installation = installation
    return try await installation.database.write { transaction in
      let id = installation.newIdentifier()
      try Account.open(
        id, kind: .funder, unit: installation.scheme.primaryUnit, at: installation.clocks.machine(), in: transaction)
      return id
    }
  }

  /// Money came in at the bank for a funder; a negative amount goes back to them.
  ///
  /// - Parameter amount: not zero.
  /// - Throws: `LedgerError`; ``CreditError/noFunds(account:)`` where more would go back than lies there.
  func deposit(_ amount: Amount, to funder: Int64, commandID: String) async throws {
    guard !amount.isZero else { throw CreditError.noAmount("a deposit") }
    try CreditError.requireReason(amount)
    try await perform(funder, commandID, "deposit:\(amount.decimal)") { ledger, _ in
      try Account.require(funder, .funder, in: ledger.transaction)
      let transit = newTransit()
      let code: EntryCode = amount.isNegative ? .depositReturned : .depositReceived
      try ledger.requireDeposit(amount, of: funder)
      try ledger.append(EntryDraft(code, [Posting(.deposit, amount), Posting(transit, -amount)]))
      try ledger.counterpart(
        in: OperatorAccount.id, EntryDraft(code, [Posting(transit, amount), Posting(.bank, -amount)]))
    }
  }

  /// A funder's money becomes a right of a holder.
  ///
  /// - Parameters:
  ///   - source: of the lot, as the scheme declares it.
  ///   - earmark: the kinds of training that it may pay, where the funder binds it.
  /// - Throws: ``CreditError/noFunds(account:)``, ``CreditError/unknownSource(_:known:)``,
  ///   ``CreditError/unknownKind(_:known:)``, `LedgerError`.
  func endow(
    _ amount: Amount, from funder: Int64, to holder: Int64, source: String, earmark: String? = nil,
    expiresOn: Day? = nil, commandID: String, words: String
  ) async throws {
    let known = installation.scheme.vocabulary.lotSources
    guard known.contains(source) else { throw CreditError.unknownSource(source, known: known) }
    guard amount.isPositive else { throw CreditError.noAmount(source) }
    try CreditError.requireReason(amount)
    try CreditError.requireKinds(earmark, installation.scheme)
    let intent = "endow:\(funder):\(amount.decimal):\(source):\(earmark ?? ""):\(expiresOn?.iso ?? "")"
    try await perform(holder, commandID, intent) { ledger, law in
      try Account.require(funder, .funder, in: ledger.transaction)
      try Account.require(holder, .holder, in: ledger.transaction)
      let transit = newTransit()
      try ledger.credit(
        .init(id: installation.newIdentifier(), source: source, earmark: earmark, expiresOn: expiresOn), amount,
        from: transit, law: law, reasons: [Reason("credit.byFunder", ["words": .text(words)])])
      try ledger.moveDeposit(-amount, of: funder, over: transit)
    }
  }

  /// A funder adds to what pays one training file, as long as its holder has not accepted. What the file does not use,
  /// or gives back when it ends, returns to the deposit.
  ///
  /// - Parameter kind: a third party of the scheme, as which the funder pays.
  /// - Throws: `Refusal` with its reason; ``CreditError``; ``EnrolmentError/unknownFile(_:)``.
  @discardableResult
  func topUp(
    _ amount: Amount, as kind: String, from funder: Int64, for file: EnrolmentAddress, commandID: String
  ) async throws -> EnrolmentState {
    let known = installation.scheme.vocabulary.thirdPartyKinds
    guard known.contains(kind) else { throw CreditError.unknownThirdParty(kind, known: known) }
    guard amount.isPositive else { throw CreditError.noAmount("a top-up") }
    try CreditError.requireReason(amount)
    return try await perform(.topUp(TopUp(funder: funder, kind: kind, amount: amount)), by: funder, on: file, commandID)
  }

  /// A funder takes back what they added to a file, before it was used.
  /// - Throws: `Refusal` with its reason; ``CreditError``; ``EnrolmentError/unknownFile(_:)``.
  @discardableResult
  func takeBackTopUp(of funder: Int64, from file: EnrolmentAddress, commandID: String) async throws -> EnrolmentState {
    try await perform(.takeBackTopUp(funder: funder), by: funder, on: file, commandID)
  }

  private func perform(
    _ command: EnrolmentCommand, by funder: Int64, on file: EnrolmentAddress, _ commandID: String
  ) async throws -> EnrolmentState {
    let areBothThere: @Sendable (any Transaction) throws -> Void = { transaction in
      try Account.require(funder, .funder, in: transaction)
      try Account.require(file.account, .holder, in: transaction)
    }
    return try await installation.onFiles(of: file.account, where: areBothThere) { step in
      try step.perform(command, on: file.file, by: .funder, signIn: nil, commandID: commandID)
    }
  }

  private func perform(
    _ account: Int64, _ commandID: String, _ intent: String,
    _ body: @escaping @Sendable (inout AccountLedger, Parameters) throws -> Void
  ) async throws {
    let installation = installation
    try await installation.database.write { transaction in
      let today = try installation.clocks.scheme(in: transaction).day
      let law = try installation.scheme.at(today, knownOn: today)
      let command = installation.command(commandID, on: account, intent, effective: today)
      _ = try AccountLedger.perform(command, in: transaction) { ledger in
        try body(&ledger, law)
        return Done.done
      }
    }
  }

  private func newTransit() -> Book { .transit(installation.newIdentifier()) }
}
