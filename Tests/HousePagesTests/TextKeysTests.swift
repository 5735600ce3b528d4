import Foundation
import Site
import Testing

@testable import Words

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
    "no room and not the site names a key of another room's texts", arguments: ["Site"] + TestHouse.rooms.map(\.name))
  func ownKeys(_ name: String) throws {
    let room = TestHouse.rooms.first { $0.name == name }
    let own = try Texts.shipped(with: [Site.texts] + [room?.texts].compactMap(\.self)).language(.french)
    let foreign = Set(TestHouse.french.texts.keys).subtracting(own.texts.keys)
    for file in try Self.files(in: ["Site", "Demo", "Proof"].contains(name) ? name : "Rooms/\(name)") {
      for match in try String(contentsOf: file, encoding: .utf8).matches(of: /"([a-z][A-Za-z0-9.]*)"/) {
        let isForeign = match.1.contains(".") && foreign.contains(String(match.1))
        #expect(!isForeign, "\(file.lastPathComponent) names \(match.1)")
      }
    }
  }

  @Test("every key that a room names in full has a text", arguments: TestHouse.rooms.map(\.name))
  func room(_ name: String) throws {
    let room = try #require(TestHouse.rooms.first { $0.name == name })
    let texts = try Texts.shipped(with: [Site.texts] + [room.texts].compactMap(\.self))
    let count = try Self.check(folder: ["Demo", "Proof"].contains(name) ? name : "Rooms/\(name)", texts)
    if room.texts != nil { #expect(count > 0) }
  }

  /// - Returns: how many keys were found.
  private static func check(folder: String, _ texts: Texts) throws -> Int {
    let words = texts.language(.french)
    let call =
      /(?:words|self|plain|words\.plain|button|mainLink|secondLink|label:|key:)[ (](?:\.[a-zA-Z]+(?:\([^"]*\))?, )?"([a-z][A-Za-z]*(?:\.[A-Za-z0-9]+)+)"/
    var count = 0
    for file in try files(in: folder) {
      for match in try String(contentsOf: file, encoding: .utf8).matches(of: call) {
        count += 1
        #expect(words.has(String(match.1)), "\(file.lastPathComponent) names \(match.1)")
      }
    }
    return count
  }

  private static func files(in folder: String) throws -> [URL] {
    let place = sources.appendingPathComponent(folder)
    return try FileManager.default.subpathsOfDirectory(atPath: place.path).filter { $0.hasSuffix(".swift") }
      .map(place.appendingPathComponent)
  }
}
