import Foundation
import LearningAccount
import SchemeFiles

/// The shipped scheme, read once for all tests; or the folder that ACQUIS_TEST_SCHEME names, so that
/// Scripts/mutate-law.py can ask whether these tests notice a changed value.
enum France {
  static let scheme = ShippedScheme.load(
    "france-cpf", folder: ProcessInfo.processInfo.environment["ACQUIS_TEST_SCHEME"])
}

/// The second shipped scheme.
enum Singapore {
  static let scheme = ShippedScheme.load("singapore-skillsfuture")
  static let dollar = Unit(code: "SGD", decimals: 2)
}

enum ShippedScheme {
  static func load(_ name: String, folder: String? = nil) -> Scheme {
    let shipped = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Schemes/\(name)").standardizedFileURL.path
    do { return try SchemeFiles.load(folder: folder ?? shipped) } catch { fatalError("\(error)") }
  }
}
