import ArgumentParser
import Demo
import Foundation
import Site
import Terminal
import Words

/// `acquis texts`: what the house says, in all its languages.
struct TextsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "texts", abstract: "What the house says, in all its languages.",
    subcommands: [TextsCheckCommand.self])
}

/// `acquis texts check`: missing, unused and badly shaped texts.
struct TextsCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Whether all texts are there, used and well shaped.",
    discussion: """
      A line each, with file and key:

        missing  a language lacks the text; pages in it show the French one, marked as French
        unused   no code names it
        shape    markup that is not closed, other slots than in another language, plural forms without other, \
      an empty text, a space at an end, a text given twice

      With the program's sources at hand, their texts are read, and unused ones are told from the strings in them: \
      a string's words stand for themselves, and what it puts in between for anything. Without them, the installed \
      texts are read. Exit status 1 where there is something to tell.

      EXAMPLES
        acquis texts check
        acquis texts check --sources ~/acquis/Sources --json
      """)

  @Option(
    help: ArgumentHelp(
      "The folder of the program's sources.", discussion: "Default: Sources in the current folder, if it is there.",
      valueName: "folder"))
  var sources: String?
  @Flag(help: "Answer in JSON.") var json = false

  func run() throws {
    let answer = TextsCheckAnswer(try check())
    if json { try JSONText.print(answer) } else { print(answer.text) }
    guard answer.ok else { throw CommandFailure.answerIsNo }
  }

  private func check() throws -> (TextCheck, TextUses?) {
    guard let folder = try sourcesFolder() else { return (TextCheck(Self.house, uses: nil), nil) }
    let uses = try TextUses(sources: folder)
    let required = Self.house.flatMap(\.required)
    let found = TextSource.all(below: folder, required: required)
    guard !found.isEmpty else { throw CommandFailure.usage("\(folder.relativePath) has no folder of texts in it") }
    return (TextCheck(found, uses: uses), uses)
  }

  private func sourcesFolder() throws -> URL? {
    func isFolder(_ path: String) -> Bool {
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
    if let sources {
      guard isFolder(sources) else { throw CommandFailure.usage("\(sources) is no folder") }
      return URL(fileURLWithPath: sources)
    }
    return isFolder("Sources/Machinery/Words/Texts") ? URL(fileURLWithPath: "Sources") : nil
  }

  /// All that the program says.
  private static var house: [TextSource] {
    [Texts.own, Site.texts] + ((House.rooms + [DemoRoom()]) as [any Room]).compactMap(\.texts)
  }
}

/// The answer of `acquis texts check`.
private struct TextsCheckAnswer: Encodable {
  struct Finding: Encodable {
    let kind: String
    let language: String?
    let key: String
    let file: String
    let message: String
  }

  let ok: Bool
  let languages: [String]
  let keys: Int
  /// Whether unused texts could be told.
  let usesKnown: Bool
  let findings: [Finding]

  init(_ check: (texts: TextCheck, uses: TextUses?)) {
    ok = check.texts.findings.isEmpty
    languages = Language.allCases.map(\.rawValue)
    keys = check.texts.keyCount
    usesKnown = check.uses != nil
    findings = check.texts.findings.map {
      Finding(
        kind: $0.kind.rawValue, language: $0.language?.rawValue, key: $0.key, file: $0.file, message: $0.message)
    }
  }

  var text: String {
    let lines = findings.map { finding in
      let kind = finding.kind.padding(toLength: 7, withPad: " ", startingAt: 0)
      return "\(kind)  " + [finding.file, finding.key, finding.message].filter { !$0.isEmpty }.joined(separator: ": ")
    }
    let note = usesKnown ? [] : ["Unused texts cannot be told without the program's sources: name them with --sources."]
    let count = "\(keys) texts in \(languages.joined(separator: ", ")): "
    return (lines + note + [count + (ok ? "nothing to tell" : "\(findings.count) to mend")]).joined(separator: "\n")
  }
}
