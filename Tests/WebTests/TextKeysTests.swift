import Foundation
import Testing
import Words

@testable import Web

@Suite("Keys of texts")
struct TextKeysTests {
  @Test("every key that a page puts together has a text")
  func required() throws { _ = try Texts.shipped(required: Texts.required) }

  @Test("every key that a page names in full has a text")
  func keysInSources() throws {
    let words = try Texts.shipped(required: Texts.required).language(.french)
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Sources/Web")
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)!
    let call =
      /(?:words|self|plain|words\.plain|button|mainLink|secondLink|label:|key:)[ (](?:\.[a-zA-Z]+(?:\([^"]*\))?, )?"([a-z][A-Za-z]*(?:\.[A-Za-z0-9]+)+)"/
    var count = 0
    for case let file as URL in files where file.pathExtension == "swift" {
      for match in try String(contentsOf: file, encoding: .utf8).matches(of: call) {
        count += 1
        #expect(words.has(String(match.1)), "\(file.lastPathComponent) names \(match.1)")
      }
    }
    #expect(count > 150)
  }
}
