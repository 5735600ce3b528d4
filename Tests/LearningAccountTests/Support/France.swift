import Foundation
import LearningAccount
import SchemeFiles

/// The scheme that this repository ships.
enum France {
  static let scheme: Scheme? = try? SchemeFiles.load(folder: folder)

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Schemes/france-cpf").path

  static let euro = LearningAccount.Unit(code: "EUR", decimals: 2)
  static let hour = LearningAccount.Unit(code: "hour", decimals: 0)
}
