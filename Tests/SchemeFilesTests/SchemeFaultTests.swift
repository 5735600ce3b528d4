import Foundation
import LearningAccount
import Testing

@testable import SchemeFiles

@Suite("A scheme's files are refused where they do not hold together")
struct SchemeFaultTests {
  struct Breakage: CustomTestStringConvertible, Sendable {
    let file: String
    let search: String
    let text: String
    let key: String
    let reason: String
    var testDescription: String { "\(file) \(key): \(reason)" }
  }

  static let breakages: [Breakage] = [
    Breakage(
      file: "accrual.yaml", search: "value: 1607", text: "value: many", key: "fullTimeHours.[1].value",
      reason: "whole number"),
    Breakage(
      file: "accrual.yaml", search: "value: 500.00", text: "value: 500.001", key: "EUR.annual.[1].value",
      reason: "amount in EUR"),
    Breakage(
      file: "accrual.yaml", search: "value: 0.5", text: "value: 1.5", key: "EUR.wholeFrom.[1].value",
      reason: "share from 0 to 1"),
    Breakage(
      file: "accrual.yaml", search: "[selfEmployed]", text: "[selfMade]", key: "EUR.activities.[1].value.[1]",
      reason: "selfMade"),
    Breakage(file: "accrual.yaml", search: "endAge:", text: "endOfAge:", key: "endOfAge", reason: "unknown key"),
    Breakage(file: "accrual.yaml", search: "endAge:", text: "endOfAge:", key: "", reason: "needs \"endAge\""),
    Breakage(
      file: "accrual.yaml", search: "confidence: unverified", text: "confidence: sure", key: "endAge.[1].confidence",
      reason: "confirmed, disputed, unverified"),
    Breakage(
      file: "accrual.yaml", search: "link: guide", text: "link: gude", key: "announcedBy.[1].link",
      reason: "links of scheme.yaml"),
    Breakage(
      file: "accrual.yaml", search: "day: 30", text: "day: 31", key: "announcedBy.[1].value", reason: "no such day"),
    Breakage(
      file: "accrual.yaml", search: "knownFrom: 2014-10-04", text: "since: 2014-10-04", key: "fullTimeHours.[1]",
      reason: "needs \"knownFrom\""),
    Breakage(
      file: "accrual.yaml", search: "from: 2015-01-01", text: "from: 2015-13-01", key: "fullTimeHours.[1].from",
      reason: "a day that exists"),
    Breakage(
      file: "accrual.yaml", search: "from: 2015-01-01", text: "from: 2015-01-02", key: "fullTimeHours",
      reason: "no value on 2015-01-01"),
    Breakage(
      file: "accrual.yaml", search: "until: 2019-12-31", text: "until: 2018-12-31", key: "hour.beyond.[3].until",
      reason: "lies before from"),
    Breakage(
      file: "accrual.yaml", search: "from: 2018-01-01\n    knownFrom: 2018-12-30",
      text: "from: 2019-02-01\n    knownFrom: 2018-12-30", key: "EUR.annual", reason: "no value on 2018-01-01"),
    Breakage(
      file: "accrual.yaml", search: "with: [publicAgent]", text: "with: [civilServant]",
      key: "mixedYear.[1].value.with.[1]", reason: "activities"),
    Breakage(
      file: "accrual.yaml", search: "countsIn: unitOfMainActivity", text: "countsIn: euros",
      key: "mixedYear.[1].value.countsIn", reason: "unitOfMainActivity"),
    Breakage(
      file: "accrual.yaml", search: "equalCountsIn: EUR", text: "equalCountsIn: USD",
      key: "mixedYear.[1].value.equalCountsIn", reason: "units of scheme.yaml"),
    Breakage(
      file: "accrual.yaml", search: "      holderMayChoose: true\n", text: "", key: "mixedYear.[1].value",
      reason: "needs \"holderMayChoose\""),
    Breakage(
      file: "ceilings.yaml", search: "from: 2017-01-01", text: "from: 2017-02-01", key: "hour.increased",
      reason: "no value on 2017-01-01"),
    Breakage(
      file: "caps.yaml", search: "skillsAssessment:", text: "skilAssessment:", key: "caps.skilAssessment",
      reason: "trainingKinds"),
    Breakage(
      file: "eligibility.yaml", search: "value: closed", text: "value: shut", key: "businessCreation.[2].value",
      reason: "open, closed or restricted"),
    Breakage(
      file: "eligibility.yaml", search: "statuses: [jobseeker]", text: "statuses: [pensioner]",
      key: "drivingLicenceLight.[3].value.restricted.statuses.[1]", reason: "holderStatuses"),
    Breakage(
      file: "participation.yaml", search: "exemptThirdParties:\n  - value: [employer, opco]",
      text: "exemptThirdParties:\n  - value: [boss]", key: "exemptThirdParties.[1].value.[1]", reason: "thirdPartyKinds"
    ),
    Breakage(
      file: "participation.yaml", search: "from: 2024-05-02", text: "from: 2024-05-02\n    until: 2024-12-31",
      key: "amount.[2]", reason: "leave out its \"until\""),
    Breakage(
      file: "participation.yaml", search: "from: 2024-05-02", text: "from: 2024-05-02\n    until: 2025-01-01",
      key: "amount.[2]", reason: "overlaps"),
    Breakage(
      file: "participation.yaml", search: "from: 2025-01-01\n    knownFrom: 2024-12-26",
      text: "from: 2024-05-02\n    knownFrom: 2024-04-30", key: "amount.[2]", reason: "second value"),
    Breakage(
      file: "participation.yaml", search: "from: 2024-05-02", text: "from: 2024-05-02\n    until: 2024-12-30",
      key: "amount.[2]", reason: "close the gap"),
    Breakage(
      file: "participation.yaml", search: "from: 2025-01-01", text: "from: 2025-01-01\n    resumes: true",
      key: "amount.[2]", reason: "resumes after no gap"),
    Breakage(
      file: "participation.yaml", search: "status: bill", text: "status: law", key: "supplement.[1].status",
      reason: "inForce, bill"),
    Breakage(
      file: "funding-order.yaml", search: "- [corrective]", text: "- [agreement]", key: "order.[1].value",
      reason: "ranks no corrective"),
    Breakage(
      file: "funding-order.yaml", search: "- [corrective]", text: "- [agreement]", key: "order.[1].value",
      reason: "ranks agreement twice"),
    Breakage(
      file: "deadlines.yaml", search: "actor: funder", text: "actor: donor",
      key: "deadlines.franceTravail.answer.[1].value.actor", reason: "actors"),
    Breakage(
      file: "deadlines.yaml", search: "unit: workingDays", text: "unit: weeks",
      key: "deadlines.organisation.acknowledge.[1].value.unit", reason: "workingDays, calendarDays"),
    Breakage(
      file: "withdrawal.yaml", search: "when: [entered], rights", text: "when: [entered, byHolder], rights",
      key: "cancellation.[1].value", reason: "last line"),
    Breakage(
      file: "withdrawal.yaml", search: "attendedBelow: 0.25", text: "attendedBelow: 25",
      key: "cancellation.[1].value.[10].when.[2].attendedBelow", reason: "share from 0 to 1"),
    Breakage(
      file: "calendar.yaml", search: "month: 1, day: 1", text: "month: 2, day: 30", key: "holidays.newYear.[1].value",
      reason: "no such day"),
    Breakage(
      file: "calendar.yaml", search: "territories: [mayotte]", text: "territories: [mayote]",
      key: "holidays.abolition.mayotte.[1].value.territories.[1]", reason: "territories"),
    Breakage(file: "scheme.yaml", search: "Europe/Paris", text: "Europe/Pari", key: "timeZone", reason: "no time zone"),
    Breakage(
      file: "scheme.yaml", search: "primaryUnit: EUR", text: "primaryUnit: FRF", key: "primaryUnit", reason: "units"),
    Breakage(
      file: "scheme.yaml", search: "links:", text: "links:\n  spare: https://example.org/", key: "links.spare",
      reason: "no value names"),
    Breakage(
      file: "scheme.yaml", search: "figure: none", text: "figure: weight", key: "activities.esat.figure",
      reason: "workTime, paidPeriod, categorisedShare, none"),
    Breakage(
      file: "scheme.yaml", search: ", categories: [A, B, C]", text: "", key: "activities.publicAgent",
      reason: "needs categories"),
    Breakage(
      file: "scheme.yaml", search: "fundersOnInstruction: [franceTravail]", text: "fundersOnInstruction: [bank]",
      key: "fundersOnInstruction.[1]", reason: "thirdPartyKinds"),
    Breakage(
      file: "scheme.yaml", search: "selfDeclaredTraits: [lowSkilled]", text: "selfDeclaredTraits: [tall]",
      key: "selfDeclaredTraits.[1]", reason: "holderTraits"),
    Breakage(
      file: "scheme.yaml", search: "accrualSource: accrual", text: "accrualSource: work", key: "accrualSource",
      reason: "lotSources"),
    Breakage(
      file: "accrual.yaml", search: "{ activity: esat }", text: "{ activity: chess }",
      key: "EUR.increasedFor.[2].value.[3].when.[1].activity", reason: "activities of scheme.yaml"),
    Breakage(
      file: "accrual.yaml", search: "{ everyCategory: C }", text: "{ everyCategory: D }",
      key: "hour.increasedFor.[1].value.[1].when.[2].everyCategory", reason: "categories"),
    Breakage(
      file: "accrual.yaml", search: "{ trait: lowSkilled }", text: "{ height: lowSkilled }",
      key: "EUR.increasedFor.[1].value.[1].when.[1]", reason: "trait, activity, everyCategory"),
    Breakage(
      file: "accrual.yaml", search: "[fullPension]", text: "[fullPensions]", key: "barringTraits.[1].value.[1]",
      reason: "holderTraits"),
    Breakage(
      file: "accrual.yaml", search: "  apprentice:", text: "  apprentices:", key: "minimumAgeWith.apprentices",
      reason: "unknown key"),
    Breakage(
      file: "caps.yaml", search: "exemptMarks: [cleA]", text: "exemptMarks: [cleB]",
      key: "caps.rs.[1].value.exemptMarks.[1]", reason: "certificationMarks"),
    Breakage(
      file: "deadlines.yaml", search: "condition: { funderAsked: franceTravail },\n          actor",
      text: "condition: { funderAsked: region },\n          actor",
      key: "deadlines.franceTravail.answer.[1].value.condition.funderAsked", reason: "fundersOnInstruction"),
    Breakage(
      file: "deadlines.yaml", search: "condition: withPrerequisites", text: "condition: perhaps",
      key: "deadlines.organisation.acknowledge.[1].value.condition", reason: "funderAsked"),
    Breakage(
      file: "credits.yaml", search: "worth: 15.00", text: "worth: 0", key: "conversions.hour.[1].value",
      reason: "worth something"),
    Breakage(
      file: "deadlines.yaml", search: "count: 14, unit: calendarDays",
      text: "count: 9223372036854775807, unit: calendarDays",
      key: "deadlines.holder.withdraw.[1].value.count", reason: "from 0 to 3660"),
    Breakage(
      file: "deadlines.yaml", search: "count: 4, unit: workingDays", text: "count: 99999999999, unit: workingDays",
      key: "deadlines.holder.accept.[1].value.count", reason: "from 0 to 3660"),
    Breakage(
      file: "deadlines.yaml", search: "value: 30\n", text: "value: 999999999999\n", key: "reservationMinutes.[1].value",
      reason: "from 0 to 527040"),
    Breakage(
      file: "calendar.yaml", search: "easter: 1 }", text: "easter: 5000 }",
      key: "holidays.easterMonday.[1].value.easter",
      reason: "from -80 to 250"),
    Breakage(
      file: "accrual.yaml", search: "value: 67", text: "value: 6700", key: "endAge.[1].value", reason: "from 0 to 150"),
    Breakage(
      file: "participation.yaml", search: "confidence: confirmed", text: "confidence: disputed",
      key: "amount.[1].confidence", reason: "needs a \"note\""),
    Breakage(
      file: "scheme.yaml", search: "equivalentKinds: [[rncp, rs]]", text: "equivalentKinds: [[rncp, car]]",
      key: "equivalentKinds.[1].[2]", reason: "trainingKinds"),
    Breakage(
      file: "scheme.yaml", search: "equivalentKinds: [[rncp, rs]]", text: "equivalentKinds: [[rncp]]",
      key: "equivalentKinds", reason: "at least two"),
    Breakage(
      file: "scheme.yaml", search: "equivalentKinds: [[rncp, rs]]", text: "equivalentKinds: [[rncp, rs], [rs, vae]]",
      key: "equivalentKinds", reason: "names one twice"),
    Breakage(
      file: "participation.yaml", search: "reference: \"Décret 2024-394\"", text: "reference: \"D\\e[2J\"",
      key: "amount.[1].reference", reason: "without control characters, not \"D\\u{1b}[2J\""),
    Breakage(
      file: "scheme.yaml", search: "  - credits\n", text: "  - credits\n  - credits\n", key: "files.[10]",
      reason: "listed twice"),
    Breakage(file: "scheme.yaml", search: "guide: https", text: "guide: http", key: "links.guide", reason: "https://"),
  ]

  @Test("one break gives a fault with its file, line, key and reason", arguments: breakages)
  func oneBreak(_ breakage: Breakage) throws {
    let faults = try FranceScheme.faults(in: breakage.file, replacing: breakage.search, with: breakage.text)
    let fault = faults.first { $0.key == breakage.key && $0.reason.contains(breakage.reason) }
    #expect(fault != nil, "found instead: \(faults)")
    #expect(fault?.file == breakage.file)
    #expect((fault?.line ?? 0) > 0)
  }

  @Test("aliases that name aliases are refused as soon as they are too much, whatever they stand for")
  func nestedAliases() throws {
    let bomb = (1...9).map { "a\($0): &a\($0) [\(Array(repeating: "*a\($0 - 1)", count: 9).joined(separator: ", "))]" }
    let chain = (1...60).map { "a\($0): &a\($0) [*a\($0 - 1)]" }
    for levels in [bomb, chain] {
      var contents = try FranceScheme.contents()
      contents["caps.yaml"] = (["a0: &a0 [x]"] + levels).joined(separator: "\n")
      let error = #expect(throws: SchemeFaults.self) { try SchemeFiles.load(SchemeTexts(files: contents)) }
      let fault = error?.faults.first { $0.file == "caps.yaml" }
      #expect(fault?.reason.contains("with all that aliases repeat") == true)
      #expect((fault?.line ?? 0) > 0)
    }
  }

  @Test("a rule that was suspended may say so")
  func suspended() throws {
    let text = "until: 2024-12-30\n  - value: 102.23\n    from: 2025-01-01\n    resumes: true"
    let faults = try FranceScheme.faults(
      in: "participation.yaml",
      replacing:
        "knownFrom: 2024-04-30\n    confidence: confirmed\n    reference: \"Décret 2024-394\"\n  - value: 102.23\n    from: 2025-01-01",
      with: "knownFrom: 2024-04-30\n    confidence: confirmed\n    reference: \"Décret 2024-394\"\n    \(text)")
    #expect(faults.isEmpty, "\(faults)")
  }

  @Test("all faults of all files are told at once, in the order of files and lines")
  func allAtOnce() throws {
    var contents = try FranceScheme.contents()
    contents["caps.yaml"] = contents["caps.yaml"]?.replacing("amount: 1500.00", with: "amount: much")
      .replacing("amount: 900.00", with: "amount: -900.00")
    contents["accrual.yaml"] = contents["accrual.yaml"]?.replacing("value: 1607", with: "value: -1")
    let error = #expect(throws: SchemeFaults.self) { try SchemeFiles.load(SchemeTexts(files: contents)) }
    #expect(error?.faults.map(\.file) == ["accrual.yaml", "caps.yaml", "caps.yaml"])
    #expect(
      error?.faults.map(\.key) == [
        "fullTimeHours.[1].value", "caps.rs.[1].value.amount", "caps.drivingLicenceLight.[1].value.amount",
      ])
    #expect(error?.description.contains("caps.yaml:15: caps.rs.[1].value.amount: must be an amount in EUR") == true)
  }

  @Test("a key that stands twice and YAML that does not parse are told with their line")
  func notYAML() throws {
    var contents = try FranceScheme.contents()
    contents["caps.yaml"]? += "\ncaps: {}\n"
    contents["credits.yaml"] = "amounts: [\n"
    let error = #expect(throws: SchemeFaults.self) { try SchemeFiles.load(SchemeTexts(files: contents)) }
    #expect(error?.faults.map(\.file) == ["caps.yaml", "credits.yaml"])
    #expect(error?.faults.allSatisfy { $0.line != nil } == true)
    #expect(error?.faults.first?.reason.contains("the same key twice: caps") == true)
  }

  @Test("a file that lacks hides no fault of another")
  func missingFile() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "acquis-scheme-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in try FranceScheme.contents() where name != "caps.yaml" {
      let written = name == "credits.yaml" ? text.replacing("7500.00", with: "-7500.00") : text
      try written.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
    }
    try "extra: 1\n".write(to: folder.appending(path: "tariffs.yaml"), atomically: true, encoding: .utf8)
    let error = #expect(throws: SchemeFaults.self) { try SchemeFiles.load(folder: folder.path) }
    #expect(error?.faults.map(\.file) == ["caps.yaml", "credits.yaml", "tariffs.yaml"])
  }

  @Test("a folder without a scheme says so")
  func emptyFolder() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "acquis-scheme-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let error = #expect(throws: SchemeFaults.self) { try SchemeFiles.load(folder: folder.path) }
    #expect(error?.faults.map(\.file) == ["scheme.yaml"])
    #expect(error?.faults.first?.reason == "is missing")
  }

  @Test("a folder that is none is told as such")
  func noFolder() {
    let error = #expect(throws: SchemeFaults.self) { try SchemeFiles.load(folder: "/nowhere/at/all") }
    #expect(error?.description.contains("/nowhere/at/all is no folder") == true)
  }

  @Test("the files are those that scheme.yaml lists, and each has those that it goes with")
  func listedFiles() throws {
    func faults(_ search: String, _ text: String) throws -> [String] {
      try FranceScheme.faults(in: "scheme.yaml", replacing: search, with: text).map(\.description)
    }
    #expect(
      try faults("  - ceilings\n", "") == [
        "accrual.yaml: goes with ceilings.yaml, which scheme.yaml does not list",
        "ceilings.yaml: is not listed among the files of scheme.yaml",
      ])
    #expect(
      try faults("  - credits\n", "  - credits\n  - lots\n") == ["lots.yaml: is missing: scheme.yaml lists it"]
    )
    #expect(
      try faults("  - credits\n", "  - tariffs\n") == [
        "credits.yaml: is not listed among the files of scheme.yaml", "tariffs.yaml: is missing: scheme.yaml lists it",
      ])
    #expect(try faults("  - credits\n", "  - Credits.yaml\n").contains { $0.contains("names no other file") })
  }
}
