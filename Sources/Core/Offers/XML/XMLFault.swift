import CXML2

/// Why reading XML ended early, and on which line.
struct XMLFault: Error, Equatable, Sendable {
  enum Kind: String, Sendable { case malformed, entity, tooDeep, tooLong, stopped, memory }

  let kind: Kind
  /// From 1; 0 where no line was reached.
  let line: Int
  let message: String
}

/// What one file may ask of the reader. They bound memory whatever the file holds.
struct XMLLimits: Sendable {
  /// Elements inside each other. LHEO needs 12.
  var depth = 64
  /// Bytes of text in one element. LHEO's longest text has 3 000 characters.
  var textBytes = 1 << 20
  var attributes = 32
  /// Bytes of one tag, comment or declaration.
  var tokenBytes = 2 << 20

  init() {}

  var native: acquis_xml_limits {
    acquis_xml_limits(depth: Int32(depth), text: textBytes, attributes: Int32(attributes), token: tokenBytes)
  }
}
