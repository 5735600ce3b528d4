import HouseTesting
import LearningAccount
import Storage

@testable import Credits
@testable import Enrolments
@testable import Funders
@testable import Ledger
@testable import Merges
@testable import Payments

/// The real ledger behind the model's names: each command goes through the use case that does it, or through the
/// operation that a training file uses.
struct RealLedger {
  let test: TestInstallation
  /// By the places of the model.
  let accounts: [Int64]
  /// The identifiers of the lots in the order in which they came to be.
  private(set) var lots: [Int64] = []

  static let euro = Unit(code: "EUR", decimals: 2)
  static let hour = Unit(code: "hour", decimals: 0)

  private var installation: Installation { test.installation }
  private var credits: Credits { Credits(installation) }
  private var funders: Funders { Funders(installation) }

  init(_ test: TestInstallation) async throws {
    self.test = test
    let installation = test.installation
    try await OperatorAccount(installation).open()
    accounts = try await installation.database.write { transaction in
      let unit = installation.scheme.primaryUnit
      func open(_ kind: Account.Kind) throws -> Int64 {
        let id = installation.newIdentifier()
        try Account.open(id, kind: kind, unit: unit, at: installation.clocks.machine(), in: transaction)
        return id
      }
      return try (0..<NaiveLedger.holders).map { _ in try open(.holder) } + [open(.funder)]
        + NaiveLedger.organisations.map { _ in try open(.organisation) } + [OperatorAccount.id]
    }
  }

  mutating func perform(_ command: ModelCommand) async throws -> ModelOutcome {
    do { return .done(try await answer(command)) } catch {
      guard let why = Self.why(error) else { throw error }
      return .refused(why)
    }
  }

  private static func why(_ error: any Error) -> String? {
    switch error {
    case LedgerError.commandReused: "another command had this id"
    case LedgerError.locked: "locked"
    case LedgerError.insufficient: "insufficient"
    case CreditError.unknownSource: "unknown source"
    case CreditError.wrongKind: "wrong kind"
    case CreditError.noAmount: "no amount"
    case CreditError.noCredit: "no credit"
    case CreditError.otherUnit: "other unit"
    case CreditError.noRate: "no rate"
    case CreditError.noFunds: "no funds"
    case CreditError.cannotMerge: "cannot merge"
    case CreditError.spent: "spent"
    case CreditError.converted: "converted"
    case NotNow.file: "not now"
    default: nil
    }
  }

  /// The file is in no state for the command; the table of a file's life would have said so.
  private enum NotNow: Error { case file }

  private mutating func answer(_ command: ModelCommand) async throws -> String {
    func order(_ account: Int) -> Credits.Order {
      Credits.Order(account: accounts[account], commandID: command.id, words: "model")
    }
    switch command.kind {
    case .give(let account, let source, let amount, let unit, let lastDay):
      return name(
        try await credits.give(
          order(account), source: source, amount: amount.map { self.amount($0, unit) }, expiresOn: lastDay.map(day)))
    case .correct(let account, let entry, let amount, let unit):
      return name(try await credits.correct(order(account), entry: entry, to: self.amount(amount, unit)))
    case .convert(let account, let lot, let hours):
      return name(
        try await credits.convert(
          order(account), lot: lots[lot], hours: self.amount(hours, "hour"), into: "convertedHours"))
    case .deposit(let funder, let amount):
      try await funders.deposit(self.amount(amount, "EUR"), to: accounts[funder], commandID: command.id)
    case .endow(let funder, let holder, let amount, let source, let lastDay):
      try await funders.endow(
        self.amount(amount, "EUR"), from: accounts[funder], to: accounts[holder], source: source,
        expiresOn: lastDay.map(day), commandID: command.id, words: "model")
      try await findNewLot(accounts[holder])
    case .pay(let organisation):
      return String(try await Payouts(installation).pay(accounts[organisation], commandID: command.id).minor)
    case .merge(let account, let target):
      try await Merges(installation).merge(
        accounts[account], into: accounts[target], commandID: command.id, words: "model")
    case .expire: try await LotExpiry(installation).run()
    case .pass(let days):
      test.advance(days: days)
      return "day \(try await today())"
    case .topUp(_, let account, _, _), .takeBack(let account, _), .reserve(let account, _, _, _, _, _),
      .confirm(let account, _), .commit(let account, _), .void(let account, _), .settle(let account, _, _, _):
      return try await onFile(command, accounts[account])
    }
    return "done"
  }

  private func amount(_ minor: Int64, _ unit: String) -> Amount {
    Amount(minor: minor, unit: unit == "EUR" ? Self.euro : Self.hour)
  }

  private static let firstDay = Day("2026-09-01")!

  private func day(_ number: Int) -> Day { Self.firstDay.adding(days: number) }

  private func today() async throws -> Int {
    let clocks = installation.clocks
    let today = try await installation.database.read { try clocks.scheme(in: $0).day }
    return Self.firstDay.days(until: today)
  }

  private mutating func name(_ lot: Int64) -> String {
    if !lots.contains(lot) { lots.append(lot) }
    return "lot \(lots.firstIndex(of: lot) ?? -1)"
  }

  private mutating func findNewLot(_ account: Int64) async throws {
    let newest = try await installation.database.read {
      try $0.row("SELECT MAX(lot_id) AS newest FROM lot WHERE account_id = $1", .integer(account))?
        .optionalInteger("newest")
    }
    if let newest, !lots.contains(newest) { lots.append(newest) }
  }

  private enum ModelAnswer: String, CommandAnswer { case done, reserved }

  /// What a file's life does to the ledger, without the file.
  private func onFile(_ command: ModelCommand, _ account: Int64) async throws -> String {
    let (installation, known, accounts) = (installation, lots, accounts)
    return try await installation.database.write { transaction in
      let asked = installation.command(
        command.id, on: account, "\(command.kind)", effective: try installation.clocks.scheme(in: transaction).day)
      let answer: ModelAnswer = try AccountLedger.perform(asked, in: transaction) { ledger in
        if case .reserve(_, let file, let lots, let note, let card, let topUp) = command.kind {
          let known = lots.map { Reservation.Part(book: .lot(known[$0.lot]), amount: euros($0.amount)) }
          let parts =
            known
            + [
              .init(book: .creditNote, amount: euros(note)), .init(book: .own, amount: euros(card)),
              .init(book: .topUp(funder: accounts[NaiveLedger.funder]), amount: euros(topUp)),
            ].filter(\.amount.isPositive)
          try reserve(Int64(file), parts, card, &ledger)
          return .reserved
        }
        switch command.kind {
        case .topUp(let funder, _, let file, let amount):
          try Account.require(accounts[funder], .funder, in: transaction)
          guard amount > 0 else { throw CreditError.noAmount("a top-up") }
          guard try free(Int64(file), ledger).isEmpty, try !isReserved(Int64(file), ledger) else { throw NotNow.file }
          try TopUps(installation).receive(
            TopUp(funder: accounts[funder], kind: "region", amount: euros(amount)), for: Int64(file), &ledger)
        case .takeBack(_, let file):
          let parts = try free(Int64(file), ledger)
          guard !parts.isEmpty else { throw NotNow.file }
          try TopUps(installation).giveBack(parts, for: Int64(file), &ledger)
        default: try settle(command.kind, accounts, &ledger)
        }
        return .done
      }
      return answer.rawValue
    }
  }

  private func euros(_ cents: Int64) -> Amount { Amount(minor: cents, unit: Self.euro) }

  private func reserve(_ file: Int64, _ parts: [Reservation.Part], _ card: Int64, _ ledger: inout AccountLedger) throws
  {
    guard try !isReserved(file, ledger) else { throw NotNow.file }
    let given = try free(file, ledger)
    let used = parts.toFunders.map(\.amount.minor).reduce(0, +)
    guard used <= given.map(\.amount.minor).reduce(0, +) else { throw NotNow.file }
    if card > 0 { try OwnMoney(installation).receive(euros(card), for: file, &ledger) }
    try ledger.append(Reservation(file: file, parts: parts).making(expiresAt: nil, reasons: []))
    for part in given where part.amount.minor > used {
      try TopUps(installation).giveBack(
        [.init(book: part.book, amount: euros(part.amount.minor - used))], for: file, &ledger)
    }
  }

  private func isReserved(_ file: Int64, _ ledger: AccountLedger) throws -> Bool {
    try ledger.transaction.row(
      "SELECT 1 AS found FROM ledger_entry WHERE account_id = $1 AND file_id = $2 AND code = 'reservation.made' LIMIT 1",
      .integer(ledger.command.account), .integer(file)) != nil
  }

  /// What a funder added to a file that has reserved nothing yet.
  private func free(_ file: Int64, _ ledger: AccountLedger) throws -> [Reservation.Part] {
    try EnrolmentMoney.load(
      account: ledger.command.account, file: file, scheme: installation.scheme, in: ledger.transaction
    ).free
  }

  private func settle(_ kind: ModelCommand.Kind, _ accounts: [Int64], _ ledger: inout AccountLedger) throws {
    let file: Int64 =
      switch kind {
      case .confirm(_, let file), .commit(_, let file), .void(_, let file), .settle(_, let file, _, _): Int64(file)
      default: throw NotNow.file
      }
    guard
      let reservation = try EnrolmentMoney.load(
        account: ledger.command.account, file: file, scheme: installation.scheme, in: ledger.transaction
      ).reservation
    else { throw NotNow.file }
    let stage = try stage(file, ledger)
    switch kind {
    case .confirm: try ledger.append(reservation.confirming())
    case .commit:
      guard stage == .reserved else { throw NotNow.file }
      try ledger.append(reservation.committing())
    case .void:
      guard stage == .reserved else { throw NotNow.file }
      try ledger.appendReturn(reservation.voiding(reasons: []), by: installation.scheme)
      try TopUps(installation).giveBack(reservation.parts, for: file, &ledger)
      if let own = reservation.own { try OwnMoney(installation).refund(own, for: file, &ledger) }
    case .settle(_, _, let end, let organisation):
      try Settlements(installation).book(
        SettlementOrder(
          settlement: try settlement(end, reservation), reservation: reservation, stage: stage,
          organisation: accounts[organisation]), &ledger)
    default: throw NotNow.file
    }
  }

  private func stage(_ file: Int64, _ ledger: AccountLedger) throws -> Reservation.Stage {
    let row = try ledger.transaction.row(
      "SELECT CAST(COALESCE(SUM(amount), 0) AS BIGINT) AS total FROM posting WHERE account_id = $1 AND book = $2",
      .integer(ledger.command.account), .text(Book.reserved(file: file).code))
    return try (row?.integer("total") ?? 0) > 0 ? .reserved : .committed
  }

  /// As the scheme's table of ends gives it: what is debited is rounded, what comes back is the rest.
  private func settlement(_ end: ModelCommand.End, _ reservation: Reservation) throws -> Settlement {
    let own = try reservation.sum(of: .holder, in: Self.euro)
    let rights = try reservation.sum(of: .rights, in: Self.euro)
    let total = try reservation.total
    func part(_ percent: Int64, of amount: Amount) throws -> Amount {
      try Proportion(percent, over: 100).roundedHalfUp(of: amount)
    }
    return Settlement(
      code: .settled(by: end.code), rightsReturned: try rights - part(100 - end.rightsReturned, of: rights),
      ownRefunded: try own - part(100 - end.ownRefunded, of: own), ownCreditNote: try part(end.ownCreditNote, of: own),
      topUpsReturned: try reservation.parts.filter { if case .topUp = $0.book { true } else { false } }.map {
        .init(book: $0.book, amount: try $0.amount - part(100 - end.rightsReturned, of: $0.amount))
      },
      toOrganisation: try part(end.toOrganisation, of: total), reasons: [])
  }
}
