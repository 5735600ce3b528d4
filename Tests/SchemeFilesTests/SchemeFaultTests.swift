import Foundation
import LearningAccount
import Testing

@testable import SchemeFiles

@Suite("A scheme's files are refused where they do not hold together")
struct SchemeFaultTests {
  @Test("one break gives a fault with its file, line, key and reason", arguments: Breakage.all)
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

  @Test("several faults of one place stand in one order, whatever order they were found in")
  func onePlace() throws {
    let reasons = ["needs \"from\"", "needs \"value\"", "needs \"confidence\"", "is an unknown key"]
    for rotation in reasons.indices {
      let collector = FaultCollector()
      for reason in reasons[rotation...] + reasons[..<rotation] {
        collector.add(SchemeFault(file: "caps.yaml", line: 3, key: "caps", reason: reason))
      }
      let error = #expect(throws: SchemeFaults.self) { try collector.throwIfAny() }
      #expect(error?.faults.map(\.reason) == reasons.sorted())
    }
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
