import Foundation
import Testing

@testable import Site

/// Words and what they stand on, in both schemes (WCAG 2.2, 1.4.3 and 1.4.11).
@Suite("Contrast")
struct ContrastTests {
  private static let wordPairs = [
    "ink/paper", "ink/card", "soft/paper", "soft/card", "leaf/paper", "leaf/card", "leaf/leaf-2", "on-leaf/leaf",
    "on-leaf/leaf-ink", "leaf-ink/leaf-2", "ink/leaf-2", "ink/sun-2", "sun-ink/sun-2", "sun-ink/card", "ink/alarm-2",
    "alarm-ink/alarm-2", "alarm-ink/card", "alarm-ink/paper", "alarm/card", "ink/sky-2", "sky-ink/sky-2", "ink/line",
  ]
  private static let shapePairs = ["field/card", "leaf/card", "leaf/paper", "sun/card", "alarm/card", "sky/card"]

  @Test("every text stands out at 4.5 to 1", arguments: [false, true], wordPairs)
  func words(_ isDark: Bool, _ pair: String) throws {
    #expect(try contrast(pair, isDark) >= 4.5, "\(pair)")
  }

  @Test("every edge and bar stands out at 3 to 1", arguments: [false, true], shapePairs)
  func shapes(_ isDark: Bool, _ pair: String) throws {
    #expect(try contrast(pair, isDark) >= 3, "\(pair)")
  }

  private func contrast(_ pair: String, _ isDark: Bool) throws -> Double {
    let tokens = try Self.tokens(isDark)
    let levels = try pair.split(separator: "/").map { Self.luminance(try #require(tokens[String($0)])) }
    return (levels.max()! + 0.05) / (levels.min()! + 0.05)
  }

  /// The colours of one scheme; the dark ones stand second in the file.
  private static func tokens(_ isDark: Bool) throws -> [String: UInt32] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Sources/Site/Assets/styles/10-tokens.css")
    let parts = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "@media")
    var tokens: [String: UInt32] = [:]
    for match in parts[isDark ? 1 : 0].matches(of: /--([a-z0-9-]+): #([0-9a-f]{6})/) {
      tokens[String(match.1)] = UInt32(match.2, radix: 16)
    }
    return tokens
  }

  private static func luminance(_ colour: UInt32) -> Double {
    let parts = [16, 8, 0].map { shift -> Double in
      let value = Double(colour >> UInt32(shift) & 0xFF) / 255
      return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
