import Testing

@testable import Explain

/// What the contract needs of the JSON library, proven on the library as we use it.
@Suite("Reading JSON")
struct JSONValueTests {
  private func problem(_ text: [UInt8]) -> ExplainProblem? {
    do {
      try text.withUnsafeBytes { try JSONValue.read($0) { _ in } }
      return nil
    } catch {
      return error as? ExplainProblem
    }
  }

  private func problem(_ text: String) -> ExplainProblem? { problem(Array(text.utf8)) }

  /// What a text reads as, value by value in its order.
  private func read(_ text: String) throws -> [String] {
    try Array(text.utf8).withUnsafeBytes {
      try JSONValue.read($0) { $0.children.map { "\(String(decoding: $0.name, as: UTF8.self))=\($0.excerpt)" } }
    }
  }

  @Test("values come in the order of the text, with what they contain")
  func order() throws {
    let text = #"{"z": [1, [2, {"x": null}], "é\"\n"], "a": {"b": true, "c": false}, "": -0.5}"#
    #expect(try read(text) == [#"z=[1,[2,{"x":null}],"é\"\n"]"#, #"a={"b":true,"c":false}"#, "=-0.5"])
    #expect(try read("[]") == [])
    // More values than the first room holds.
    #expect(try read("[\(Array(repeating: "[1,2]", count: 500).joined(separator: ","))]").count == 500)
  }

  @Test(
    "a whole number is told from what merely equals one",
    arguments: [("2025", true), ("-7", true), ("2025.0", false), ("1e3", false), ("2E0", false), ("0.5", false)])
  func wholeNumbers(_ number: String, _ isWhole: Bool) throws {
    try Array("[\(number)]".utf8).withUnsafeBytes {
      try JSONValue.read($0) { list in
        for value in list.children {
          if case .integer = value.kind { #expect(isWhole) } else { #expect(!isWhole) }
        }
      }
    }
  }

  @Test("a name that stands twice is found, with the path to it")
  func duplicates() {
    #expect(problem(#"{"price": "1.00", "price": "2.00"}"#)?.field == "price")
    #expect(problem(#"{"lots": [{"id": "a"}, {"id": "b", "id": "c"}]}"#)?.field == "lots[1].id")
    #expect(problem(#"{"a": {"b": 1}, "c": {"b": 1}}"#) == nil)
    let message = problem(#"{"price": "1.00", "price": "2.00"}"#)?.message ?? ""
    #expect(message == "price is given twice (line 1, column 26): one price was expected")
  }

  @Test(
    "a number that cannot be held is refused where it stands",
    arguments: ["99999999999999999999", "-99999999999999999999", "1e999", String(repeating: "9", count: 5000)])
  func hugeNumbers(_ number: String) {
    let problem = problem("{\"year\": \(number)}")
    #expect(problem?.field == "year")
    #expect(problem?.kind == .badInput)
    #expect((problem?.message.count ?? 999) < 200)
  }

  @Test(
    "what is no JSON is refused with its line and column",
    arguments: [
      ("", 1, 1), ("nul", 1, 4), ("{", 1, 2), (#"{"a":1}x"#, 1, 9), (#"{"a":1,}"#, 1, 9), (#"{'a':1}"#, 1, 3),
      ("{\n  \"a\": 1\n  \"b\": 2}", 3, 6), (#"{"é":01}"#, 1, 7), ("NaN", 1, 4), ("// x\n{}", 1, 2),
    ])
  func syntax(_ text: String, _ line: Int, _ column: Int) {
    let problem = problem(text)
    #expect(problem?.kind == .notJSON)
    #expect(problem?.message.contains("line \(line), column \(column)") ?? false, "\(problem?.message ?? "read")")
  }

  @Test(
    "bytes that are not UTF-8, lone surrogates and zero bytes are refused",
    arguments: [
      [0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
      [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22],
      Array("\"\\ud800\"".utf8), Array("\"\\u0000\"".utf8), [0x22, 0x00, 0x22], [0x00], [0xEF, 0xBB, 0xBF, 0x31],
      [0xFF, 0xFE, 0x31, 0x00],
    ] as [[UInt8]])
  func encoding(_ value: [UInt8]) {
    let problem = problem(Array("{\"a\": ".utf8) + value + Array("}".utf8))
    #expect(problem?.kind == .notJSON)
    #expect(problem?.message.utf8.allSatisfy { $0 >= 0x20 } ?? false)
  }

  @Test("nesting is bounded long before a stack is")
  func depth() {
    func nested(_ levels: Int, _ open: String = "[", _ close: String = "]") -> String {
      String(repeating: open, count: levels) + String(repeating: close, count: levels)
    }
    #expect(problem(nested(32)) == nil)
    #expect(problem(nested(33))?.kind == .notJSON)
    #expect(problem(nested(500_000))?.message.contains("nested too deep") ?? false)
    #expect(problem(String(repeating: "{\"a\":", count: 150_000))?.kind == .notJSON)
    // Brackets inside a string are no nesting.
    #expect(problem("[\"\(nested(100))\\\"\(nested(100))\"]") == nil)
  }

  @Test("a text longer than any question is not looked at")
  func length() {
    let text = "[\"" + String(repeating: "x", count: 10_000_000) + "\"]"
    #expect(problem(text)?.kind == .tooLarge)
  }
}
