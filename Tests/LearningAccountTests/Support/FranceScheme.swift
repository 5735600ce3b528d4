import Foundation
import LearningAccount
import SchemeFiles

/// The shipped scheme, read once for all tests.
enum France {
  static let scheme = ShippedScheme.load("france-cpf")
}

/// The second shipped scheme.
enum Singapore {
  static let scheme = ShippedScheme.load("singapore-skillsfuture")
  static let dollar = Unit(code: "SGD", decimals: 2)
}

enum ShippedScheme {
  static func load(_ name: String) -> Scheme {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Schemes/\(name)").standardizedFileURL.path
    do { return try SchemeFiles.load(folder: folder) } catch { fatalError("\(error)") }
  }
}
