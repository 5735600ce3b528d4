import ArgumentParser
import LearningAccount
import SchemeFiles
import Terminal

/// `acquis scheme check`: whether a scheme's files hold together.
struct SchemeCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Whether a scheme's files hold together.",
    discussion: """
      Tells every fault at once, each with its file and line: types, units, gaps, overlaps, unknown keys and words, \
      missing references, links that nothing uses. Exit status 1 where there is one.

      EXAMPLES
        acquis scheme check
        acquis scheme check singapore-skillsfuture
        acquis scheme check ./our-scheme --json
      """)

  @Argument(help: "The scheme's folder, or its name among the folders of Schemes; default: france-cpf.")
  var folder: String?
  @Flag(help: "Answer in JSON.") var json = false

  func run() throws {
    let folder = try SchemeOptions.folder(named: folder)
    let answer: SchemeCheckAnswer
    do {
      answer = SchemeCheckAnswer(try SchemeFiles.load(folder: folder), folder: folder)
    } catch {
      answer = SchemeCheckAnswer(error, folder: folder)
    }
    if json { try JSONText.print(answer) } else { print(answer.text) }
    guard answer.ok else { throw CommandFailure.answerIsNo }
  }
}

/// The answer of `acquis scheme check`.
struct SchemeCheckAnswer: Encodable {
  struct Fault: Encodable {
    let file: String
    let line: Int?
    let key: String
    let reason: String
  }

  let ok: Bool
  let folder: String
  let scheme: String?
  let contentHash: String?
  let rules: Int?
  let values: Int?
  let faults: [Fault]

  init(_ scheme: Scheme, folder: String) {
    (ok, self.folder, faults) = (true, folder, [])
    (self.scheme, contentHash) = (scheme.id, scheme.contentHash)
    rules = scheme.book.rules.count
    values = scheme.book.rules.map(\.values.count).reduce(0, +)
  }

  init(_ faults: SchemeFaults, folder: String) {
    (ok, self.folder, scheme, contentHash, rules, values) = (false, folder, nil, nil, nil, nil)
    self.faults = faults.faults.map { Fault(file: $0.file, line: $0.line, key: $0.key, reason: $0.reason) }
  }

  var text: String {
    if let scheme, let rules, let values, let contentHash {
      return "\(scheme) holds together: \(rules) rules with \(values) values, \(contentHash.prefix(12))"
    }
    let lines = faults.map { fault in
      let place = "\(folder)/\(fault.file)" + (fault.line.map { ":\($0)" } ?? "")
      return fault.key.isEmpty ? "\(place): \(fault.reason)" : "\(place): \(fault.key): \(fault.reason)"
    }
    return (lines + ["\(faults.count) fault\(faults.count == 1 ? "" : "s")"]).joined(separator: "\n")
  }
}
