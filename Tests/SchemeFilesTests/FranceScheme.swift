import Foundation
import LearningAccount
import Testing

@testable import SchemeFiles

/// The scheme that this repository ships, and its files as texts for tests that break one.
enum FranceScheme {
  /// `Schemes/france-cpf` of the checkout that these tests stand in.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Schemes/france-cpf").path

  static func contents() throws -> [String: String] { try SchemeTexts(folder: folder).files }

  /// The faults of the scheme after `search` was replaced in one file.
  static func faults(in file: String, replacing search: String, with text: String) throws -> [SchemeFault] {
    var contents = try contents()
    let original = contents[file] ?? ""
    let range = try #require(original.range(of: search), "\(file) has no \(search)")
    contents[file] = original.replacingCharacters(in: range, with: text)
    do {
      _ = try SchemeFiles.load(SchemeTexts(files: contents))
      return []
    } catch {
      return error.faults
    }
  }
}
