import CXML2

/// Why reading XML ended early, and on which line.
package struct XMLFault: Error, Equatable, Sendable {
  package enum Kind: String, Sendable { case malformed, entity, tooDeep, tooLong, stopped, memory }

  package let kind: Kind
  /// From 1; 0 where no line was reached.
  package let line: Int
  package let message: String
}

/// What one file may ask of the reader. They bound memory whatever the file holds.
package struct XMLLimits: Sendable {
  /// Elements inside each other. LHEO needs 12.
  package var depth = 64
  /// Bytes of text in one element. LHEO's longest text has 3 000 characters.
  package var textBytes = 1 << 20
  package var attributes = 32
  /// Bytes of one tag, comment or declaration.
  package var tokenBytes = 2 << 20

  package init() {}

  var native: acquis_xml_limits {
    acquis_xml_limits(depth: Int32(depth), text: textBytes, attributes: Int32(attributes), token: tokenBytes)
  }
}
