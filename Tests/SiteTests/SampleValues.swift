import Foundation
import LearningAccount
import SchemeFiles

enum SampleValues {
  static let schemes = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Schemes").path
  static let scheme = try! SchemeFiles.load(folder: schemes + "/france-cpf")

  static func euros(_ cents: Int64) -> Amount { Amount(minor: cents, unit: Unit(code: "EUR", decimals: 2)) }
  static func day(_ text: String) -> Day { Day(text)! }
}
