import Foundation
import Testing

@testable import Offers

@Suite("Streaming XML")
struct XMLStreamTests {
  @Test("a tag's line is where it opens, whatever lines lie inside tags, comments, CDATA and text")
  func lines() throws {
    let text = """
      <?xml version="1.0"?>
      <!-- two
      lines -->
      <a
        x="1"
        y="2
      3">text
      <b><![CDATA[
      <not a tag>
      ]]></b>
      <c/></a>
      """
    let trace = try parse(Array(text.utf8))
    #expect(trace.starts == ["a:4", "b:8", "c:11"])
    #expect(trace.ends == ["\n<not a tag>\n:10", ":11", ":11"])
  }

  @Test("lines stay exact beyond 65 535, and however the bytes are cut", arguments: [1, 7, 4096, 1 << 20])
  func manyLines(chunk: Int) throws {
    let count = chunk == 1 ? 3_000 : 70_000
    var text = "<r>\n"
    for _ in 0..<count { text += "<i>é</i>\n" }
    text += "<last/></r>"
    let trace = try parse(Array(text.utf8), chunk: chunk)
    #expect(trace.starts.last == "last:\(count + 2)")
    #expect(trace.ends.count == count + 2)
  }

  @Test(
    "text arrives in UTF-8 from every encoding that producers declare",
    arguments: [
      ("UTF-8", Array("é’€œ".utf8), "é’€œ"), ("ISO-8859-1", [0xE9, 0xE0] as [UInt8], "éà"),
      ("windows-1252", [0xE9, 0x92, 0x80, 0x9C] as [UInt8], "é’€œ"), ("ISO-8859-15", [0xA4] as [UInt8], "€"),
    ], [3, 64, 1 << 17])
  func encodings(encoding: (name: String, bytes: [UInt8], text: String), chunk: Int) throws {
    let head = "<?xml version=\"1.0\" encoding=\"\(encoding.name)\"?>\n<r>\n"
    var bytes = Array(head.utf8)
    for _ in 0..<500 { bytes += Array("<i>".utf8) + encoding.bytes + Array("</i>\n".utf8) }
    bytes += Array("</r>".utf8)
    let trace = try parse(bytes, chunk: chunk)
    #expect(trace.ends.count == 501)
    #expect(trace.ends.dropLast().allSatisfy { $0.hasPrefix(encoding.text + ":") })
    #expect(trace.starts.last == "i:502")
  }

  @Test("a file that is not what it declares stops with the line")
  func wrongEncoding() {
    let bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<r>\n<i>".utf8) + [0xE9] + Array("</i></r>".utf8)
    let fault = #expect(throws: XMLFault.self) { try parse(bytes) }
    #expect(fault?.kind == .malformed)
    #expect(fault?.line == 3)
  }

  @Test("declared entities are refused where they are declared: a billion laughs, a file, a remote DTD")
  func entities() throws {
    let laughs = """
      <?xml version="1.0"?>
      <!DOCTYPE lolz [
      <!ENTITY lol "lol">
      <!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">
      ]>
      <lolz>&lol2;</lolz>
      """
    let fault = #expect(throws: XMLFault.self) { try parse(Array(laughs.utf8)) }
    #expect(fault?.kind == .entity)
    #expect(fault?.line == 3)
    let file = "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><r>&x;</r>"
    #expect(throws: XMLFault.self) { try parse(Array(file.utf8)) }
    let parameter = "<!DOCTYPE r [<!ENTITY % x SYSTEM \"http://127.0.0.1:1/x\">%x;]><r/>"
    #expect(throws: XMLFault.self) { try parse(Array(parameter.utf8)) }
    let attribute = "<!DOCTYPE r [<!ATTLIST r a CDATA \"b\">]><r/>"
    #expect(throws: XMLFault.self) { try parse(Array(attribute.utf8)) }
    #expect(throws: XMLFault.self) { try parse(Array("<r>&unknown;</r>".utf8)) }
    // A DTD that is only named is never fetched, and does no harm.
    let named = try parse(Array("<!DOCTYPE r SYSTEM \"file:///nonexistent.dtd\"><r>&lt;&#233;</r>".utf8))
    #expect(named.ends == ["<é:1"])
  }

  @Test("depth, text, attributes and endless tags are bounded")
  func limits() {
    let deep = String(repeating: "<a>", count: 1000)
    #expect(throws: XMLFault.self) { try parse(Array(deep.utf8)) }
    let long = "<a>" + String(repeating: "x", count: 2 << 20) + "</a>"
    let fault = #expect(throws: XMLFault.self) { try parse(Array(long.utf8)) }
    #expect(fault?.kind == .tooLong)
    let endless = "<a " + String(repeating: "x", count: 8 << 20)
    #expect(throws: XMLFault.self) { try parse(Array(endless.utf8), chunk: 1 << 16) }
    let comment = "<a><!-- " + String(repeating: "x", count: 8 << 20)
    #expect(throws: XMLFault.self) { try parse(Array(comment.utf8), chunk: 1 << 16) }
    let many = "<a " + (0..<60).map { "x\($0)='1'" }.joined(separator: " ") + "/>"
    #expect(throws: XMLFault.self) { try parse(Array(many.utf8)) }
  }

  @Test("a file cut in the middle hands over what was whole and says where it ends")
  func cut() {
    let trace = Trace()
    let fault = #expect(throws: XMLFault.self) { try parse(Array("<r>\n<i>1</i>\n<i>2".utf8), into: trace) }
    #expect(trace.ends == ["1:2"])
    #expect(fault?.line == 3)
    #expect(throws: XMLFault.self) { try parse([]) }
    #expect(throws: XMLFault.self) { try parse(Array("   ".utf8)) }
    #expect(throws: XMLFault.self) { try parse(Array("no xml".utf8)) }
  }

  private final class Trace: XMLHandler {
    var starts: [String] = []
    var ends: [String] = []

    func start(_ tag: XMLTag) -> Bool {
      starts.append("\(tag.name):\(tag.line)")
      return true
    }

    func end(text: UnsafeRawBufferPointer, line: Int) -> Bool {
      ends.append("\(String(decoding: text, as: UTF8.self)):\(line)")
      return true
    }
  }

  @discardableResult
  private func parse(_ bytes: [UInt8], chunk: Int = 1 << 16, into trace: Trace = Trace()) throws -> Trace {
    let stream = try XMLStream(handler: trace, names: [])
    var rest = bytes[...]
    while !rest.isEmpty {
      try rest.prefix(chunk).withUnsafeBytes { try stream.push($0) }
      rest = rest.dropFirst(chunk)
    }
    try stream.finish()
    return trace
  }
}
