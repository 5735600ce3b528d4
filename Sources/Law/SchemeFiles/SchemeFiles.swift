import LearningAccount
import Yams

/// Reads a scheme's folder of YAML files into the kernel's `Scheme`.
package enum SchemeFiles {
  /// The files that the engine decides with. `scheme.yaml` lists those that a scheme has, in the order in which people
  /// read them; any other file that it lists holds declared rules (``DeclaredReader``). A file that it does not list, and
  /// one that it lists and that is not there, are faults.
  static let names = [
    "accrual.yaml", "calendar.yaml", "caps.yaml", "ceilings.yaml", "credits.yaml", "deadlines.yaml",
    "eligibility.yaml", "endowments.yaml", "funding-order.yaml", "lots.yaml", "participation.yaml", header,
    "withdrawal.yaml",
  ]
  static let header = HeaderReader.fileName

  /// Reads the scheme in `folder`, such as `Schemes/france-cpf`.
  ///
  /// - Throws: ``SchemeFaults`` with every fault at once, in the order of files and lines.
  package static func load(folder: String) throws(SchemeFaults) -> Scheme { try load(SchemeTexts(folder: folder)) }

  /// Reads a scheme from the texts of its files. Nothing else is consulted.
  ///
  /// - Throws: ``SchemeFaults`` with every fault at once, in the order of files and lines.
  package static func load(_ texts: SchemeTexts) throws(SchemeFaults) -> Scheme {
    let faults = FaultCollector()
    let book = BookCollector()
    var roots: [String: LawPlace] = [:]
    for (name, text) in texts.files.sorted(by: { $0.key < $1.key }) {
      roots[name] = root(of: text, name: name, faults, book)
    }
    let listed = roots[header].flatMap(HeaderReader.files)
    checkNames(Set(texts.files.keys), listed, faults)
    // What a missing file leaves undecided is no fault of the others, whose own faults are told with it.
    let reader = LawReader(
      roots: roots, order: listed ?? [], faults: faults, book: book, contentHash: texts.contentHash)
    let scheme = reader.scheme()
    try faults.throwIfAny()
    guard let scheme else {
      throw SchemeFaults(faults: [SchemeFault(file: header, line: nil, key: "", reason: "could not be read")])
    }
    return scheme
  }

  /// The files that are there are those that scheme.yaml lists, and none of them lacks another that it goes with.
  private static func checkNames(_ present: Set<String>, _ listed: [String]?, _ faults: FaultCollector) {
    func fault(_ name: String, _ reason: String) {
      faults.add(SchemeFault(file: name, line: nil, key: "", reason: reason))
    }
    if !present.contains(header) { fault(header, "is missing") }
    guard let listed else { return }
    for name in listed where !present.contains(name) { fault(name, "is missing: \(header) lists it") }
    for name in present where name != header && !listed.contains(name) {
      fault(name, "is not listed among the files of \(header)")
    }
    for (name, needed) in companions where listed.contains(name) {
      for other in needed where !listed.contains(other) {
        fault(name, "goes with \(other), which \(header) does not list")
      }
    }
  }

  /// What makes no sense without another.
  private static let companions: [(name: String, needed: [String])] = [
    ("accrual.yaml", ["ceilings.yaml"]), ("ceilings.yaml", ["accrual.yaml"]),
    ("eligibility.yaml", ["funding-order.yaml"]), ("funding-order.yaml", ["eligibility.yaml"]),
    ("caps.yaml", ["eligibility.yaml"]), ("participation.yaml", ["eligibility.yaml"]),
    ("deadlines.yaml", ["calendar.yaml"]), ("withdrawal.yaml", ["deadlines.yaml"]),
  ]

  private static func root(of text: String, name: String, _ faults: FaultCollector, _ book: BookCollector) -> LawPlace?
  {
    do {
      guard let node = try Yams.compose(yaml: text) else {
        faults.add(SchemeFault(file: name, line: nil, key: "", reason: "is empty"))
        return nil
      }
      var size = NodeCount()
      if let line = size.lineBeyond(node) {
        let limits = "\(NodeCount.most) values or \(NodeCount.deepest) levels"
        faults.add(
          SchemeFault(file: name, line: line, key: "", reason: "has more than \(limits), with all that aliases repeat"))
        return nil
      }
      return LawPlace(node: node, file: name, key: "", faults: faults, book: book)
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
