import LearningAccount
import Testing
import Yams

@testable import SchemeFiles

@Suite("The law as a list for readers")
struct LawBookTests {
  let book: LawBook

  init() throws { book = try SchemeFiles.load(folder: FranceScheme.folder).book }

  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  @Test("every dated value of every file is listed once, in the order of the files")
  func whole() throws {
    var listed: [String] = []
    for (file, text) in try FranceScheme.contents().sorted(by: { $0.key < $1.key }) {
      try collect(#require(try Yams.compose(yaml: text)), file, "", into: &listed)
    }
    #expect(listed.count > 60)
    let values = book.rules.flatMap { rule in rule.values.map { "\(rule.key) \($0.from.iso) \($0.knownFrom.iso)" } }
    #expect(values.sorted() == listed.sorted())
    let order = try #require(try Yams.compose(yaml: FranceScheme.contents()["scheme.yaml"] ?? "")?["files"]?.sequence)
    var files: [String] = []
    for file in book.rules.map(\.file) where files.last != file { files.append(file) }
    #expect(files == order.map { "\($0.string ?? "").yaml" })
    for (earlier, later) in zip(book.rules, book.rules.dropFirst()) where earlier.file == later.file {
      #expect((earlier.line ?? 0) < (later.line ?? 0))
    }
  }

  /// Every mapping with `value` and `knownFrom`, wherever it stands.
  private func collect(_ node: Node, _ file: String, _ key: String, into listed: inout [String]) throws {
    switch node {
    case .sequence(let sequence): for element in sequence { try collect(element, file, key, into: &listed) }
    case .mapping(let mapping):
      if let known = mapping["knownFrom"]?.string, mapping["value"] != nil {
        let from = try #require(mapping["from"]?.string)
        listed.append("\(LawRule.qualifiedKey(file: file, key: key)) \(from) \(known)")
      } else {
        for (name, child) in mapping {
          let name = try #require(name.string)
          try collect(child, file, key.isEmpty ? name : "\(key).\(name)", into: &listed)
        }
      }
    default: break
    }
  }

  @Test(
    "a key names its file once",
    arguments: [
      ("participation.yaml", "amount", "participation.amount"),
      ("deadlines.yaml", "deadlines.holder.accept", "deadlines.holder.accept"),
      ("funding-order.yaml", "order", "funding-order.order"), ("caps.yaml", "caps.rs", "caps.rs"),
    ])
  func keys(file: String, key: String, qualified: String) {
    #expect(LawRule.qualifiedKey(file: file, key: key) == qualified)
    #expect(book.rule(qualified)?.file == file)
  }

  @Test(
    "a value is listed as what the engine understood it to be",
    arguments: [
      ("participation.amount", "2026-09-01", "150.00 EUR"), ("accrual.hour.annual", "2026-09-01", "25 hour"),
      ("accrual.EUR.wholeFrom", "2026-09-01", "0.5"), ("accrual.fullTimeHours", "2026-09-01", "1607"),
      ("participation.exemptThirdParties", "2026-09-01", "[employer, opco]"),
      ("caps.rs", "2026-09-01", "{amount: 1500.00 EUR, exemptMarks: [cleA]}"),
      ("eligibility.businessCreation", "2026-09-01", "closed"),
      (
        "deadlines.holder.accept", "2026-09-01",
        "{code: holder.accept, count: 4, unit: workingDays, event: answer, actor: holder, consequence: cancelled}"
      ),
    ])
  func typed(key: String, on text: String, plain: String) throws {
    let rule = try #require(book.rule(key))
    #expect(rule.value(on: try day(text))?.value.plain == plain)
  }

  @Test("amounts, shares, flags and words keep their types")
  func types() throws {
    let cap = try #require(book.rule("caps.rs")?.value(on: try day("2026-09-01"))?.value)
    #expect(cap["amount"] == .amount(Amount(minor: 150_000, unit: Unit(code: "EUR", decimals: 2))))
    #expect(cap["exemptMarks"] == .list([.word("cleA")]))
    let withdraw = try #require(book.rule("deadlines.holder.withdraw")?.value(on: try day("2026-09-01"))?.value)
    #expect(withdraw["movesToWorkingDay"] == .flag(true))
    #expect(cap["other"] == nil)
    let order = try #require(book.rule("funding-order.order")?.values.last?.value)
    #expect(
      order
        == .list([
          .list([.word("employerEndowment"), .word("agreement"), .word("corrective"), .word("performanceAgreement")]),
          .list([.word("accrual"), .word("convertedHours")]), .list([.word("accident"), .word("prevention")]),
        ]))
    let table = try #require(book.rule("withdrawal.cancellation")?.values.last?.value)
    guard case .list(let lines) = table else { Issue.record("the table is no list"); return }
    #expect(lines.count == 12)
    #expect(
      lines[9].plain == "{case: G1, when: [entered, {attendedBelow: 0.25}], rights: debited, own: kept, "
        + "organisation: {share: 0.25}}")
  }

  @Test("a day's value is the one in force, as far as it was known")
  func day() throws {
    let participation = try #require(book.rule("participation.amount"))
    #expect(participation.value(on: try day("2024-05-01")) == nil)
    #expect(participation.value(on: try day("2026-04-02"))?.value.plain == "150.00 EUR")
    #expect(
      participation.value(on: try day("2026-04-02"), knownOn: try day("2026-03-29"))?.value.plain == "103.20 EUR")
    let supplement = try #require(book.rule("participation.supplement"))
    #expect(supplement.value(on: try day("2026-11-01")) == nil)
    #expect(supplement.values.map(\.status) == [.bill])
  }

  @Test("what changed between two days, and what bills would change, stand apart")
  func difference() throws {
    let difference = book.difference(from: try day("2026-01-01"), to: try day("2026-11-01"))
    let changes = Dictionary(uniqueKeysWithValues: difference.changes.map { ($0.key, $0) })
    let decided = ["caps.rs", "caps.skillsAssessment", "caps.drivingLicenceLight", "eligibility.drivingLicenceLight"]
    #expect(decided.allSatisfy { changes[$0] != nil })
    #expect(changes["caps.rs"]?.before == nil)
    #expect(changes["participation.amount"]?.before?.value.plain == "103.20 EUR")
    #expect(changes["participation.amount"]?.after?.value.plain == "150.00 EUR")
    #expect(changes["funding-order.order"] == nil && changes["participation.supplement"] == nil)
    let bill = try #require(difference.bills.first { $0.key == "participation.supplement" })
    #expect(bill.after?.value["atMost"]?.plain == "200.00 EUR")
    #expect(bill.before == nil)
    #expect(difference.bills.allSatisfy { $0.after?.status == .bill })
  }

  @Test("a difference leaves out what was not yet known")
  func knownDifference() throws {
    let known = try day("2026-02-24")
    let difference = book.difference(from: try day("2026-01-01"), to: try day("2026-11-01"), knownOn: known)
    let changed = Set(difference.changes.map(\.key))
    #expect(changed.contains("eligibility.drivingLicenceLight"))
    #expect(changed.isDisjoint(with: ["caps.rs", "participation.amount"]))
    #expect(!difference.bills.contains { $0.key == "participation.supplement" })
    #expect(book.difference(from: known, to: known).changes.isEmpty)
  }
}
