import LearningAccount
import Ledger

@testable import Rights
@testable import Site

extension Samples {
  private static let training = StatementLine.File(
    id: 7001, title: "Titre professionnel Pâtissier", organisationName: "Atelier des Halles", place: "Nancy")

  static let statement = StatementPage(
    statement: AccountStatement(
      account: 880_812_739_584_000_123, kind: .holder, on: today, knownOn: today,
      lines: [
        line(1, .credit(source: "accrual"), [(.rights, 200_000, 200_000)], reasons: [halfTime]),
        line(2, .reserved, [(.rights, -165_000, 35_000), (.reserved, 165_000, 165_000)], recordedOn: "2026-11-22"),
        line(3, .confirmed, []),
        line(4, .settled(by: "C"), [(.reserved, -165_000, 0), (.creditNote, 15_000, 15_000)]),
      ],
      balances: [
        .init(pocket: .rights, amount: euros(35_000), expired: euros(5_000)),
        .init(pocket: .debt, amount: euros(1_000), expired: euros(0)),
      ]), state: FormState())

  static let statementLine = StatementLinePage(
    entry: EntryExplanation(
      account: 42, sequence: 2, code: .reserved, effective: today, recordedAt: Instant(milliseconds: 0),
      commandID: "web:7", reasons: [halfTime, withdrawal],
      postings: [Posting(.lot(7), euros(-165_000)), Posting(.reserved(file: 7001), euros(165_000))], file: 7001,
      training: training, year: nil, corrects: 1, correctedBy: [3, 4],
      law: .init(
        hash: scheme.contentHash, loadedAt: Instant(milliseconds: 0),
        rules: scheme.book.rules.prefix(3).compactMap { rule in
          rule.values.first.map { EntryExplanation.Rule(key: rule.key, value: $0) }
        }), hash: String(repeating: "5f", count: 32), previousHash: ""),
    recordedAt: moment("2026-11-23", 9, 5), lawLoadedAt: moment("2026-09-01", 8, 0))

  private static func line(
    _ sequence: Int64, _ code: EntryCode, _ movements: [(Pocket, Int64, Int64)], reasons: [Reason] = [],
    recordedOn: String = "2026-11-23"
  ) -> AccountStatement.Line {
    AccountStatement.Line(
      sequence: sequence, effective: day("2026-11-04"), recordedAt: Instant(milliseconds: 0),
      recordedOn: day(recordedOn), code: code,
      movements: movements.map { .init(pocket: $0.0, change: euros($0.1), balance: euros($0.2)) }, reasons: reasons,
      file: sequence == 1 ? nil : 7001, training: sequence == 1 ? nil : training, year: sequence == 1 ? 2025 : nil,
      hash: String(repeating: "a7", count: 32))
  }
}
