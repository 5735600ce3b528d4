import CJansson

/// One value of a JSON text. It points into the text and must not outlive the body of ``read(_:_:)``.
/// Why Jansson reads it: docs/decisions/0112.
struct JSONValue {
  fileprivate let node: UnsafePointer<acquis_json_value>

  /// Far deeper than any question is.
  private static let mostLevels: UInt32 = 32

  /// Reads a JSON text whole and hands over its one value.
  ///
  /// - Throws: ``ExplainProblem`` for what is no JSON, says where, and what `body` throws.
  static func read<Result>(
    _ text: UnsafeRawBufferPointer, _ body: (JSONValue) throws(ExplainProblem) -> Result
  ) throws(ExplainProblem) -> Result {
    guard text.count <= ExplainProblem.mostBytes else { throw .tooLarge }
    var fault = acquis_json_fault()
    let bytes = text.assumingMemoryBound(to: CChar.self).baseAddress
    guard let json = acquis_json_parse(bytes ?? Self.nothing, text.count, mostLevels, &fault) else {
      throw ExplainProblem(fault, in: text)
    }
    defer { acquis_json_free(json) }
    return try body(JSONValue(node: acquis_json_values(json)))
  }

  // An empty buffer may have no address. Never written to and never freed.
  nonisolated(unsafe) private static let nothing = UnsafePointer(UnsafeMutablePointer<CChar>.allocate(capacity: 1))
}

extension JSONValue {
  enum Kind { case null, flag(Bool), integer(Int64), real, text(UnsafeBufferPointer<UInt8>), array, object }

  var kind: Kind {
    switch node.pointee.kind {
    case ACQUIS_JSON_NULL: .null
    case ACQUIS_JSON_FALSE: .flag(false)
    case ACQUIS_JSON_TRUE: .flag(true)
    case ACQUIS_JSON_INTEGER: .integer(node.pointee.integer)
    case ACQUIS_JSON_STRING: .text(bytes(node.pointee.text, node.pointee.text_length))
    case ACQUIS_JSON_ARRAY: .array
    case ACQUIS_JSON_OBJECT: .object
    default: .real
    }
  }

  var isNull: Bool { node.pointee.kind == ACQUIS_JSON_NULL }

  /// The members of an object, the elements of an array.
  var children: Children { Children(node: node + 1, left: Int(node.pointee.count)) }
  var count: Int { Int(node.pointee.count) }

  /// Its name in the object that it is a member of.
  var name: UnsafeBufferPointer<UInt8> { bytes(node.pointee.name, node.pointee.name_length) }

  struct Children: Sequence, IteratorProtocol {
    fileprivate var node: UnsafePointer<acquis_json_value>
    fileprivate var left: Int

    mutating func next() -> JSONValue? {
      guard left > 0 else { return nil }
      let value = JSONValue(node: node)
      node += Int(node.pointee.span)
      left -= 1
      return value
    }
  }

  private func bytes(_ start: UnsafePointer<CChar>?, _ count: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeRawBufferPointer(start: start, count: count).assumingMemoryBound(to: UInt8.self)
  }

  /// The value as JSON on one line, cut where it is long.
  var excerpt: String {
    let size = acquis_json_write(node, nil, 0)
    let text = String(unsafeUninitializedCapacity: size) { buffer in
      buffer.withMemoryRebound(to: CChar.self) { min(acquis_json_write(node, $0.baseAddress, size), size) }
    }
    return JSONExcerpt.cut(text)
  }
}
