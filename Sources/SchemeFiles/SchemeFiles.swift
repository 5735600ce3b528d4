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
  public static func load(folder: String) throws(SchemeFaults) -> Scheme { try load(SchemeTexts(folder: folder)) }

  /// Reads a scheme from the texts of its files. Nothing else is consulted.
  ///
  /// - Throws: ``SchemeFaults`` with every fault at once, in the order of files and lines.
  public static func load(_ texts: SchemeTexts) throws(SchemeFaults) -> Scheme {
    let faults = FaultCollector()
    func fault(_ file: String, _ reason: String) {
      faults.add(SchemeFault(file: file, line: nil, key: "", reason: reason))
    }
    for name in names where texts.files[name] == nil { fault(name, "is missing") }
    for name in texts.files.keys where !names.contains(name) { fault(name, "is no file of a scheme") }

    let book = BookCollector()
    var roots: [String: Place] = [:]
    for name in names {
      if let text = texts.files[name] { roots[name] = root(of: text, name: name, faults, book) }
    }
    // What a missing file leaves undecided is no fault of the others, whose own faults are told with it.
    let reader = LawReader(roots: roots, faults: faults, book: book, contentHash: texts.contentHash)
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
}
