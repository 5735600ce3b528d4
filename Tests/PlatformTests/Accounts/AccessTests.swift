import Foundation
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

  @Test("is what every public use case on rights and files takes, and never an account's identifier")
  func useCases() throws {
    let useCases = /public (?:static )?func \w+\([^)]*\baccount: Int64/
    for folder in ["Platform/Rights", "Platform/Enrolments"] {
      let files = try sources(in: folder)
      #expect(!files.isEmpty)
      for file in files { #expect(file.text.firstMatch(of: useCases) == nil, "\(folder)/\(file.name)") }
    }
  }

  @Test("is never made for an operator on the way of a web request")
  func operatorsAreNotOnTheWeb() throws {
    let files = try sources(in: "Web")
    #expect(!files.isEmpty)
    for file in files { #expect(!file.text.contains("OperatorAccess"), "Web/\(file.name)") }
  }

  @Test("is made in one file only")
  func oneMaker() throws {
    let makers = try sources(in: "Platform").filter { $0.text.contains("actor = .signIn(") }.map(\.name)
    #expect(makers == ["Accounts/HolderAccess.swift"])
  }
}
