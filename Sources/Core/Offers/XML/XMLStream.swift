import CXML2

/// Reads XML as it comes, with exact lines and flat memory, and hands each tag to a handler.
///
/// Nothing but the given bytes is read; declared entities, and files beyond the ``Limits``, end the reading with a
/// ``Fault`` that says where. What was whole before it has been handed over by then.
final class XMLStream<Handler: XMLHandler> {
  let handler: Handler
  private let parser: OpaquePointer
  private let box: HandlerBox

  /// - Parameter names: the element names that the handler knows; a tag comes with the place of its name in this list.
  init(handler: Handler, names: [String], limits: XMLLimits = XMLLimits()) throws(XMLFault) {
    self.handler = handler
    self.box = HandlerBox(handler)
    let handlers = acquis_xml_handlers(
      context: Unmanaged.passUnretained(box).toOpaque(), start: startTag, end: endTag)
    guard let parser = acquis_xml_create(handlers, limits.native) else {
      throw XMLFault(kind: .memory, line: 0, message: "out of memory")
    }
    self.parser = parser
    for (id, name) in names.enumerated() { acquis_xml_declare(parser, name, Int32(id)) }
  }

  deinit { acquis_xml_destroy(parser) }

  /// Reads the next bytes, cut anywhere.
  /// - Throws: ``XMLFault`` where the bytes are no XML, pass a limit or declare entities.
  func push(_ bytes: UnsafeRawBufferPointer) throws(XMLFault) {
    guard let base = bytes.bindMemory(to: CChar.self).baseAddress else { return }
    guard acquis_xml_push(parser, base, bytes.count) == 0 else { throw fault }
  }

  /// Says that no bytes follow.
  /// - Throws: ``XMLFault`` where the document was not complete.
  func finish() throws(XMLFault) {
    guard acquis_xml_finish(parser) == 0 else { throw fault }
  }

  private var fault: XMLFault {
    let kind: XMLFault.Kind =
      switch acquis_xml_fault_kind(parser) {
      case ACQUIS_XML_ENTITY: .entity
      case ACQUIS_XML_TOO_DEEP: .tooDeep
      case ACQUIS_XML_TOO_LONG: .tooLong
      case ACQUIS_XML_STOPPED: .stopped
      case ACQUIS_XML_MEMORY: .memory
      default: .malformed
      }
    return XMLFault(
      kind: kind, line: Int(acquis_xml_fault_line(parser)), message: String(cString: acquis_xml_fault_message(parser)))
  }
}

/// Receives the tags of an ``XMLStream``. Returning false ends the reading.
protocol XMLHandler: AnyObject {
  func start(_ tag: XMLTag) -> Bool
  /// `text` is what stood since the last tag; it is only valid during the call.
  func end(text: UnsafeRawBufferPointer, line: Int) -> Bool
}

/// A start tag; valid only during the call that hands it over.
struct XMLTag {
  /// The place of its name in the list that the stream was given; nil for any other name.
  let id: Int?
  /// The line on which its `<` stands, from 1.
  let line: Int
  /// Whether its parent holds text between its previous child and this tag.
  let followsText: Bool
  let rawName: UnsafePointer<CChar>?
  let rawNamespace: UnsafePointer<CChar>?
  let rawAttributes: UnsafeBufferPointer<acquis_xml_attribute>

  var name: String { rawName.map { String(cString: $0) } ?? "" }
  var namespace: String? { rawNamespace.map { String(cString: $0) } }

  /// Calls `body` with the value of an attribute without prefix, where the tag has it.
  func withAttribute(_ name: StaticString, _ body: (UnsafeRawBufferPointer) -> Void) {
    for attribute in rawAttributes where attribute.namespace_uri == nil && matches(attribute.name, name) {
      body(UnsafeRawBufferPointer(start: attribute.value, count: attribute.value_length))
    }
  }

  private func matches(_ raw: UnsafePointer<CChar>?, _ name: StaticString) -> Bool {
    guard let raw else { return false }
    return name.withUTF8Buffer { bytes in
      for (index, byte) in bytes.enumerated() where UInt8(bitPattern: raw[index]) != byte { return false }
      return raw[bytes.count] == 0
    }
  }

  var hasAttributes: Bool { !rawAttributes.isEmpty }

  func attributes() -> [XMLAttribute] {
    rawAttributes.map {
      let value = UnsafeRawBufferPointer(start: $0.value, count: $0.value_length)
      return XMLAttribute(
        name: String(cString: $0.name), namespace: $0.namespace_uri.map { String(cString: $0) },
        value: String(decoding: value, as: UTF8.self))
    }
  }
}

struct XMLAttribute: Hashable, Sendable {
  let name: String
  let namespace: String?
  let value: String
}

/// Erases the handler's type for C, which knows only an address.
final class HandlerBox {
  unowned let handler: any XMLHandler

  init(_ handler: any XMLHandler) { self.handler = handler }
}

private func startTag(
  context: UnsafeMutableRawPointer?, id: Int32, name: UnsafePointer<CChar>?, namespace: UnsafePointer<CChar>?,
  attributes: UnsafePointer<acquis_xml_attribute>?, count: Int32, line: Int64, textBefore: Int32
) -> Int32 {
  guard let context else { return 1 }
  let box = Unmanaged<HandlerBox>.fromOpaque(context).takeUnretainedValue()
  let tag = XMLTag(
    id: id < 0 ? nil : Int(id), line: Int(line), followsText: textBefore != 0, rawName: name,
    rawNamespace: namespace, rawAttributes: UnsafeBufferPointer(start: attributes, count: Int(count)))
  return box.handler.start(tag) ? 0 : 1
}

private func endTag(
  context: UnsafeMutableRawPointer?, text: UnsafePointer<CChar>?, length: Int, line: Int64
) -> Int32 {
  guard let context else { return 1 }
  let box = Unmanaged<HandlerBox>.fromOpaque(context).takeUnretainedValue()
  return box.handler.end(text: UnsafeRawBufferPointer(start: text, count: length), line: Int(line)) ? 0 : 1
}
