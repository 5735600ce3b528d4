/// Follows the tags of a file, keeps the present `formation`, and hands it over at its end.
final class LHEOHandler: XMLHandler {
  var summary = LHEOReader.Summary()
  /// What the caller threw; the reading stopped there.
  private(set) var failure: (any Error)?

  private let body: (LHEOReader.Item) throws -> Bool
  private var validator = LHEOValidator()
  private var tree = LHEOTree()
  /// The tree's open nodes.
  private var open: [Int32] = []
  /// How many elements deep we are inside something that nobody looks into; 0 outside.
  private var skipped = 0

  init(body: @escaping (LHEOReader.Item) throws -> Bool) { self.body = body }

  func start(_ tag: XMLTag) -> Bool {
    if skipped > 0 {
      skipped += 1
      return true
    }
    if validator.depth == 0, !admits(root: tag) { return false }
    guard let element = validator.enter(tag) else {
      skipped = 1
      return true
    }
    if element == .formation || !open.isEmpty { keep(element, tag) }
    return true
  }

  func end(text: UnsafeRawBufferPointer, line: Int) -> Bool {
    if skipped > 0 {
      skipped -= 1
      return true
    }
    let element = validator.leave(text: text, line: line)
    guard let node = open.popLast() else {
      summary.faults += validator.takeFaults()
      return true
    }
    if text.count > 0, tree.isLeaf(node) { tree.setText(text, of: node) }
    return element == .formation ? finishOffer() : true
  }

  private func keep(_ element: LHEOElement, _ tag: XMLTag) {
    if open.isEmpty {
      tree.clear()
      summary.faults += validator.takeFaults()
    }
    let node = tree.add(element, line: tag.line, under: open.last ?? -1)
    open.append(node)
    switch element {
    case .formation, .action, .session: tag.withAttribute("numero") { tree.setNumber($0, of: node) }
    default: break
    }
  }

  private func finishOffer() -> Bool {
    guard let root = tree.root else { return true }
    let faults = validator.takeFaults()
    let item: LHEOReader.Item
    if faults.isEmpty {
      summary.accepted += 1
      item = .offer(LHEOMapping.offer(root), line: root.line)
    } else {
      summary.refused += 1
      item = .refused(number: root.number, line: root.line, faults: faults)
    }
    do {
      return try body(item)
    } catch {
      failure = error
      return false
    }
  }

  private func admits(root tag: XMLTag) -> Bool {
    let verdict = LHEODialect.verdict(root: tag.name, namespace: tag.namespace)
    guard let (code, message) = verdict else { return true }
    summary.faults.append(LHEOFault(line: tag.line, path: "/\(tag.name)", code: code, message: message))
    return false
  }
}

/// Which files are LHEO offers, told by the root.
enum LHEODialect {
  static let namespaces = ["http://www.lheo.org/2.2", "http://lheo.gouv.fr/2.3"]

  /// Nil where the file can be read; otherwise what it is instead.
  static func verdict(root: String, namespace: String?) -> (LHEOFault.Code, String)? {
    switch root {
    case "lheo":
      if let namespace, namespaces.contains(namespace) { return nil }
      let found = namespace.map { "the namespace \($0)" } ?? "no namespace"
      return (
        .documentNamespace,
        "This file has \(found); offers are read in \(namespaces.joined(separator: " and ")). "
          + "Export it as LHEO 2.3."
      )
    case "lheo-index", "lheo-leger":
      return (
        .documentKind,
        "This is a list of summaries (\(root)), which say neither aim, content, price nor contact. "
          + "Export the full offers, in a file whose root is <lheo>."
      )
    default:
      return (.documentKind, "This file begins with <\(root)>; a file of LHEO offers begins with <lheo>.")
    }
  }
}
