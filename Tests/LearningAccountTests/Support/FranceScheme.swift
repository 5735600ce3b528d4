import Foundation
import LearningAccount
import SchemeFiles

/// The shipped scheme, read once for all tests.
enum France {
  static let scheme: Scheme = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Schemes/france-cpf").standardizedFileURL.path
    do { return try SchemeFiles.load(folder: folder) } catch { fatalError("\(error)") }
  }()
}
