import Foundation
import Site
import Testing
import Words

@Suite("Keys of texts")
struct TextKeysTests {
  private static let sources = URL(fileURLWithPath: TestSite.repository).appendingPathComponent("Sources")

  @Test("every key that a page puts together has a text")
  func required() throws { _ = try TestHouse.texts() }

  @Test("every key that the site names in full has a text of its own")
  func site() throws {
    #expect(try Self.check(folder: "Site", Texts.shipped(with: [Site.texts])) > 20)
  }

  @Test(
    "every key that a room names in full has a text of the room's or of the site's",
    arguments: TestHouse.rooms.map(\.name))
  func room(_ name: String) throws {
    let room = try #require(TestHouse.rooms.first { $0.name == name })
    let texts = try Texts.shipped(with: [Site.texts] + [room.texts].compactMap(\.self))
    let folder = ["Demo", "Proof"].contains(name) ? name : "Rooms/\(name)"
    let count = try Self.check(folder: folder, texts)
    if room.texts != nil { #expect(count > 0) }
  }

  /// - Returns: how many keys were found.
  private static func check(folder: String, _ texts: Texts) throws -> Int {
    let words = texts.language(.french)
    let files = FileManager.default.enumerator(
      at: sources.appendingPathComponent(folder), includingPropertiesForKeys: nil)!
    let call =
      /(?:words|self|plain|words\.plain|button|mainLink|secondLink|label:|key:)[ (](?:\.[a-zA-Z]+(?:\([^"]*\))?, )?"([a-z][A-Za-z]*(?:\.[A-Za-z0-9]+)+)"/
    var count = 0
    for case let file as URL in files where file.pathExtension == "swift" {
      for match in try String(contentsOf: file, encoding: .utf8).matches(of: call) {
        count += 1
        #expect(words.has(String(match.1)), "\(file.lastPathComponent) names \(match.1)")
      }
    }
    return count
  }
}
