import Crypto
import Foundation
import LearningAccount
import Yams

/// Reads a scheme's folder of YAML files into the kernel's `Scheme`.
public enum SchemeFiles {
  /// The files of a scheme, every one required and no other allowed.
  static let names = [
    "accrual.yaml", "calendar.yaml", "caps.yaml", "ceilings.yaml", "credits.yaml", "deadlines.yaml",
    "eligibility.yaml", "funding-order.yaml", "participation.yaml", "scheme.yaml", "withdrawal.yaml",
  ]

  /// Reads the scheme in `folder`, such as `Schemes/france-cpf`.
  ///
  /// - Throws: ``SchemeFaults`` with every fault at once, in the order of files and lines.
  public static func load(folder: String) throws(SchemeFaults) -> Scheme {
    var contents: [String: String] = [:]
    let faults = FaultCollector()
    for name in names {
      do {
        contents[name] = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
      } catch {
        faults.add(SchemeFault(file: name, line: nil, key: "", reason: "cannot be read in \(folder)"))
      }
    }
    let present = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in present.sorted() where name.hasSuffix(".yaml") && !names.contains(name) {
      faults.add(SchemeFault(file: name, line: nil, key: "", reason: "is no file of a scheme"))
    }
    return try load(contents: contents, faults)
  }

  /// Reads a scheme from the texts of its files, by name. Nothing else is consulted.
  static func load(
    contents: [String: String], _ faults: FaultCollector = FaultCollector()
  ) throws(SchemeFaults) -> Scheme {
    let book = BookCollector()
    var roots: [String: Place] = [:]
    for name in names {
      if let text = contents[name] { roots[name] = root(of: text, name: name, faults, book) }
    }
    // What a missing file leaves undecided is no fault of the others, whose own faults are told with it.
    let reader = LawReader(roots: roots, faults: faults, book: book, contentHash: contentHash(of: contents))
    let scheme = reader.scheme()
    try faults.throwIfAny()
    guard let scheme else {
      throw SchemeFaults(faults: [SchemeFault(file: "scheme.yaml", line: nil, key: "", reason: "could not be read")])
    }
    return scheme
  }

  private static func root(of text: String, name: String, _ faults: FaultCollector, _ book: BookCollector) -> Place? {
    do {
      guard let node = try Yams.compose(yaml: text) else {
        faults.add(SchemeFault(file: name, line: nil, key: "", reason: "is empty"))
        return nil
      }
      return Place(node: node, file: name, key: "", faults: faults, book: book)
    } catch {
      faults.add(
        SchemeFault(file: name, line: line(of: error), key: "", reason: "is not valid YAML: \(summary(of: error))"))
      return nil
    }
  }

  private static func line(of error: any Error) -> Int? {
    switch error as? YamlError {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
    case .duplicatedKeysInMapping(_, let context): context.mark.line
    default: nil
    }
  }

  private static func summary(of error: any Error) -> String {
    switch error as? YamlError {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _): problem
    case .duplicatedKeysInMapping(let keys, _): "the same key twice: \(keys.joined(separator: ", "))"
    default: "\(error)"
    }
  }

  /// SHA-256 over the files in the order of their names, each as its name, its length in bytes and its bytes, so that
  /// no two different folders have one hash.
  static func contentHash(of contents: [String: String]) -> String {
    var hash = SHA256()
    for (name, text) in contents.sorted(by: { $0.key < $1.key }) {
      let bytes = Data(text.utf8)
      hash.update(data: Data("\(name)\u{0}\(bytes.count)\u{0}".utf8))
      hash.update(data: bytes)
    }
    return hash.finalize().map { byte in String(byte >> 4, radix: 16) + String(byte & 15, radix: 16) }.joined()
  }
}
