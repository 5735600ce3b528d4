import LearningAccount
import Ledger
import Storage

/// The yearly credit of a scheme's accounts, from declarations of work.
struct Accruals: Sendable {
  let installation: Installation

  init(_ installation: Installation) { self.installation = installation }

  /// What came of one person's year.
  enum Outcome: Sendable, Equatable {
    /// One amount a unit, each above zero.
    case credited([Amount])
    /// The law gives nothing, or the ceiling leaves no room; the reasons are kept.
    case nothing
    /// An earlier command decided this year from the same declarations.
    case already
  }

  /// Credits one account with what a year of work gives, once: asked again with the same year it does nothing.
  ///
  /// - Throws: ``LedgerError/commandReused(_:)`` where the year was decided from other declarations,
  ///   ``LedgerError/locked(_:)``, ``LedgerError/noAccount(_:)``, or what the law says of a question that cannot be
  ///   asked.
  @discardableResult
  func credit(
    _ declared: DeclaredYear, to account: Int64, in transaction: any Transaction
  ) throws -> Outcome {
    let today = try installation.clocks.scheme(in: transaction).day
    return try credit(declared, to: account, on: today, in: transaction)
  }

  func credit(
    _ declared: DeclaredYear, to account: Int64, on today: Day, in transaction: any Transaction
  ) throws -> Outcome {
    let command = installation.command(
      AccrualCredits.commandID(declared.year), on: account, declared.intent(coding), effective: today)
    var outcome = Outcome.already
    _ = try AccountLedger.perform(command, in: transaction) { ledger in
      let year = try decide(declared, account, on: today, in: transaction)
      let law = try installation.scheme.at(today, knownOn: today)
      for answer in year.answers where answer.credit.isPositive {
        for lot in answer.lots {
          try ledger.credit(
            .init(
              id: installation.newIdentifier(), source: lot.source, earmark: lot.usableFor?.joined(separator: ","),
              expiresOn: lot.expiresOn), lot.amount, law: law, reasons: year.reasons(of: answer))
        }
      }
      outcome = year.credits.isEmpty ? .nothing : .credited(year.credits)
      return DecidedRecords(year.records)
    }
    return outcome
  }

  /// What a year would credit, without writing anything.
  /// - Parameters:
  ///   - account: nil for a person who has none yet.
  ///   - today: the day of the credit, by whose knowledge of the law it is decided.
  func decide(
    _ declared: DeclaredYear, _ account: Int64?, on today: Day, in transaction: any Transaction
  ) throws -> DecidedYear {
    let scheme = installation.scheme
    let units = try Accrual.units(of: declared.activities, year: declared.year, scheme, knownOn: today)
    let answers = try units.credited.map { unit in
      let balance = try account.map { try accruedBalance(of: $0, unit, in: transaction) } ?? .zero(unit)
      return try Accrual.decide(
        AccrualQuestion(
          year: declared.year, unit: unit, knownOn: today, birthYear: declared.birthYear, accruedBalance: balance,
          activities: declared.activities, traits: declared.traits), scheme)
    }
    return DecidedYear(units: units, answers: answers)
  }

  /// What is left of accrued rights, the only ones that the ceiling bounds.
  private func accruedBalance(of account: Int64, _ unit: Unit, in transaction: any Transaction) throws -> Amount {
    guard let source = installation.scheme.vocabulary.accrualSource else { return .zero(unit) }
    // Added up here: a sum beyond all reason is this account's fault alone, in the database it would end the whole run.
    return try transaction.rows(
      "SELECT available FROM lot WHERE account_id = $1 AND source = $2 AND unit = $3 AND available > 0",
      .integer(account), .text(source), .text(unit.code)
    ).map { Amount(minor: try $0.integer("available"), unit: unit) }.sum(in: unit)
  }

  /// How declarations of this scheme are kept.
  var coding: DeclarationCoding { DeclarationCoding(installation.scheme.vocabulary) }
}

/// What a person's year credits: an answer for each unit in which it counts.
struct DecidedYear {
  let units: YearUnits
  /// At least one.
  let answers: [AccrualAnswer]

  /// Those above zero.
  var credits: [Amount] { answers.map(\.credit).filter(\.isPositive) }

  /// Why in this unit, where that was a question, then why so much.
  func reasons(of answer: AccrualAnswer) -> [Reason] { [units.reason].compactMap(\.self) + answer.reasons }

  /// As the ledger's command remembers it. The reasons of a credit stand with its entry, and are not kept twice.
  var records: [AccrualRecord] {
    answers.map { answer in
      AccrualRecord(
        credit: answer.credit, computed: answer.computed, ceiling: answer.ceiling,
        reasons: answer.credit.isPositive ? [] : reasons(of: answer))
    }
  }
}
