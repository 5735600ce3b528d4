import Foundation
import HouseTesting
import Testing

/// What the compiler cannot see: that nobody goes around the access types.
@Suite("Access to a holder's account")
struct AccessTests {
  private func sources(in folder: String) throws -> [(name: String, text: String)] {
    let root = France.repositoryFolder + "/Sources/" + folder
    let names = try #require(FileManager.default.enumerator(atPath: root)).compactMap { $0 as? String }
    return try names.filter { $0.hasSuffix(".swift") }
      .map { ($0, try String(contentsOfFile: root + "/" + $0, encoding: .utf8)) }
  }

  @Test("is what every use case on rights and files takes, and never an account's identifier")
  func useCases() throws {
    let useCases = /\n  (?:package )?(?:static )?func \w+\([^)]*\baccount: Int64[^)]*\) async/
    for (folder, names) in [
      ("Rooms/Rights/Reading", ["Rights", "Statements", "EntryExplanation"]),
      ("Core/Enrolments", ["Enrolments", "Enrolments+Views", "Enrolments+Preview"]),
    ] {
      let files = try sources(in: folder).filter { names.map { $0 + ".swift" }.contains($0.name) }
      #expect(files.count == names.count)
      for file in files { #expect(file.text.firstMatch(of: useCases) == nil, "\(folder)/\(file.name)") }
    }
  }

  @Test("is never made for an operator on the way of a web request")
  func operatorsAreNotOnTheWeb() throws {
    let rooms = try sources(in: "Rooms")
      .filter { !$0.name.contains("/Commands/") && !$0.name.hasSuffix("Command.swift") }
    #expect(!rooms.isEmpty)
    for file in try sources(in: "Site") + rooms { #expect(!file.text.contains("OperatorAccess"), "\(file.name)") }
  }

  @Test("is made in one file only")
  func oneMaker() throws {
    let makers = try (sources(in: "Core") + sources(in: "Rooms")).filter { $0.text.contains("actor = .signIn(") }
    #expect(makers.map(\.name) == ["Identity/Sessions/HolderAccess.swift"])
  }
}
