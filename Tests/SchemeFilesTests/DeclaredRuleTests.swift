import LearningAccount
import Testing

@testable import SchemeFiles

@Suite("Declared rules: law that is listed and decides nothing yet")
struct DeclaredRuleTests {
  /// The shipped scheme whose file of working time has one rule with this value.
  private func load(_ values: String...) throws -> Scheme {
    var files = try FranceScheme.contents()
    let dated = values.enumerated().map { place, value in
      """
        - value: \(value)
          from: 20\(20 + place)-01-01
          knownFrom: 20\(20 + place)-01-01
          confidence: confirmed
          reference: Article 1

      """
    }
    files["working-time.yaml"] = "rule:\n" + dated.joined()
    return try SchemeFiles.load(SchemeTexts(files: files))
  }

  @Test(
    "a value says what kind it is of, and is listed as that",
    arguments: [
      ("{ amount: 3000.00, unit: EUR }", "3000.00 EUR"), ("{ amount: 150, unit: hour }", "150 hour"),
      ("{ count: 60, unit: calendarDays }", "{count: 60, unit: calendarDays}"),
      ("{ age: 16 }", "{count: 16, unit: years}"), ("{ number: 14 }", "14"), ("{ share: 0.80 }", "0.8"),
      ("{ holds: false }", "false"), ("{ day: 2021-06-30 }", "2021-06-30"),
      ("{ month: 6, day: 30 }", "{month: 6, day: 30}"), ("{ words: [carer, maternity] }", "[carer, maternity]"),
      ("{ text: CPF-SIREN }", "CPF-SIREN"),
    ])
  func kinds(value: String, plain: String) throws {
    let rule = try #require(try load(value).book.rule("working-time.rule"))
    #expect(rule.values.map(\.value.plain) == [plain])
  }

  @Test("types are kept, so that each language writes them")
  func types() throws {
    func value(_ text: String) throws -> LawValue? {
      try load(text).book.rule("working-time.rule")?.values.first?.value
    }
    #expect(
      try value("{ amount: 12.50, unit: EUR }") == .amount(Amount(minor: 1250, unit: Unit(code: "EUR", decimals: 2))))
    #expect(try value("{ share: 0.5 }") == .share(Proportion(1, over: 2)))
    #expect(try value("{ count: 2, unit: months }")?["unit"] == .word("months"))
    #expect(try value("{ words: [carer] }") == .list([.word("carer")]))
    #expect(try value("{ text: carer }") == .text("carer"))
    #expect(try value("{ day: 2021-06-30 }") == .day(try #require(Day("2021-06-30"))))
    #expect(try value("{ holds: true }") == .flag(true))
  }

  @Test(
    "what is of no kind, or not as its kind has it, is a fault",
    arguments: [
      ("60", "must be a mapping"), ("{ days: 60 }", "exactly one of amount, count, age"),
      ("{ count: 60, amount: 60, unit: EUR }", "exactly one of"), ("{ count: 60 }", "needs \"unit\""),
      ("{ count: 60, unit: days }", "must be one of hours, workingDays"),
      ("{ count: -1, unit: hours }", "from 0 to 1000000"),
      ("{ amount: 1.234, unit: EUR }", "at most 2 decimals"), ("{ amount: 1.00, unit: FRF }", "units of scheme.yaml"),
      ("{ share: 1.5 }", "from 0 to 1"), ("{ holds: yes }", "true or false"),
      ("{ day: 2021-02-30 }", "a day that exists"),
      ("{ month: 2, day: 30 }", "no such day"), ("{ month: 2 }", "needs \"day\""), ("{ words: [] }", "at least one"),
      ("{ words: [carer, carer] }", "names one twice"), ("{ words: [a b] }", "letters and digits"),
      ("{ age: 16, unit: years }", "unknown key"),
    ])
  func faults(value: String, reason: String) throws {
    let error = #expect(throws: SchemeFaults.self) { try load(value) }
    let fault = error?.faults.first { $0.file == "working-time.yaml" && $0.reason.contains(reason) }
    #expect(fault != nil, "found instead: \(String(describing: error))")
    #expect(fault?.key.hasPrefix("rule.[1].value") == true)
  }

  @Test("the values of one rule are all of one kind")
  func oneKind() throws {
    #expect(try load("{ count: 2, unit: years }", "{ count: 6, unit: months }").book.rules.count > 100)
    let error = #expect(throws: SchemeFaults.self) { try load("{ count: 2, unit: years }", "{ number: 2 }") }
    #expect(error?.faults.map(\.key) == ["rule"])
    #expect(error?.description.contains("one that is count: they must be alike") == true)
  }

  @Test("the law of a day knows them as it knows every rule")
  func dated() throws {
    let book = try SchemeFiles.load(folder: FranceScheme.folder).book
    let interviews = try #require(book.rule("credit-conditions.corrective.interviewEvery"))
    let (before, after) = (try #require(Day("2025-10-25")), try #require(Day("2025-10-26")))
    #expect(interviews.value(on: before)?.value["count"] == .count(2))
    #expect(interviews.value(on: after)?.value["count"] == .count(4))
    let unaware = try #require(Day("2025-10-24"))
    #expect(interviews.value(on: after, knownOn: unaware)?.value["count"] == .count(2))
  }
}
