/// The elements of one `formation`, kept in two arrays that are used again for the next one.
struct LHEOTree {
  struct Node {
    let element: LHEOElement
    let line: Int32
    var text: Range<Int32> = 0..<0
    var number: Range<Int32> = 0..<0
    var firstChild: Int32 = -1
    var lastChild: Int32 = -1
    var next: Int32 = -1
  }

  private(set) var nodes: [Node] = []
  private var bytes: [UInt8] = []

  mutating func clear() {
    nodes.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }

  mutating func add(_ element: LHEOElement, line: Int, under parent: Int32) -> Int32 {
    let index = Int32(nodes.count)
    nodes.append(Node(element: element, line: Int32(clamping: line)))
    guard parent >= 0 else { return index }
    let last = nodes[Int(parent)].lastChild
    if last < 0 { nodes[Int(parent)].firstChild = index } else { nodes[Int(last)].next = index }
    nodes[Int(parent)].lastChild = index
    return index
  }

  func isLeaf(_ node: Int32) -> Bool { nodes[Int(node)].firstChild < 0 }

  mutating func setText(_ text: some Collection<UInt8>, of node: Int32) { nodes[Int(node)].text = store(text) }
  mutating func setNumber(_ text: some Collection<UInt8>, of node: Int32) { nodes[Int(node)].number = store(text) }

  private mutating func store(_ text: some Collection<UInt8>) -> Range<Int32> {
    let start = Int32(bytes.count)
    bytes.append(contentsOf: text)
    return start..<Int32(bytes.count)
  }

  var root: Cursor? { nodes.isEmpty ? nil : Cursor(tree: self, index: 0) }

  /// Text as it was read, without the white space around it; nil where nothing is left.
  fileprivate func trimmed(_ range: Range<Int32>) -> String? {
    var slice = bytes[Int(range.lowerBound)..<Int(range.upperBound)]
    while let first = slice.first, first.isSpace { slice.removeFirst() }
    while let last = slice.last, last.isSpace { slice.removeLast() }
    return slice.isEmpty ? nil : String(decoding: slice, as: UTF8.self)
  }
}

extension LHEOTree {
  /// One element, to be read by the names of its children.
  struct Cursor {
    let tree: LHEOTree
    let index: Int

    var line: Int { Int(tree.nodes[index].line) }
    /// The producer's own key, the attribute `numero`.
    var number: String? { tree.trimmed(tree.nodes[index].number) }
    var text: String? { tree.trimmed(tree.nodes[index].text) }

    func child(_ element: LHEOElement) -> Cursor? {
      var at = tree.nodes[index].firstChild
      while at >= 0 {
        if tree.nodes[Int(at)].element == element { return Cursor(tree: tree, index: Int(at)) }
        at = tree.nodes[Int(at)].next
      }
      return nil
    }

    func children(_ element: LHEOElement) -> [Cursor] {
      var found: [Cursor] = []
      var at = tree.nodes[index].firstChild
      while at >= 0 {
        if tree.nodes[Int(at)].element == element { found.append(Cursor(tree: tree, index: Int(at))) }
        at = tree.nodes[Int(at)].next
      }
      return found
    }

    /// A child's text; nil too for the lone dash by which LHEO files say "nothing here".
    func text(_ element: LHEOElement) -> String? { child(element)?.text.flatMap { $0 == "-" ? nil : $0 } }

    func texts(_ element: LHEOElement) -> [String] {
      children(element).compactMap { $0.text }.filter { $0 != "-" }
    }

    func number(_ element: LHEOElement) -> Int? { text(element).flatMap { Int($0) } }
    func flag(_ element: LHEOElement) -> Bool? { text(element).map { $0 == "1" } }
  }
}

extension UInt8 {
  /// White space as XML has it.
  var isSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
}
