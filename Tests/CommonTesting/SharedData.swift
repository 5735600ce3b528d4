import Foundation

/// Real input that others published; it lies in a `shared` folder beside the checkout and is absent for most people.
package enum SharedData {
  /// The folder, from `ACQUIS_SHARED` or by walking up from this file; nil where there is none.
  package static let folder: URL? = {
    if let path = ProcessInfo.processInfo.environment["ACQUIS_SHARED"] { return URL(fileURLWithPath: path) }
    var directory = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    while directory.path != "/" {
      let candidate = directory.appendingPathComponent("shared")
      if FileManager.default.fileExists(atPath: candidate.appendingPathComponent("data").path) { return candidate }
      directory.deleteLastPathComponent()
    }
    return nil
  }()

  package static let absence = "../shared/data is absent: put the test data beside the checkout or set ACQUIS_SHARED"

  package static func text(_ path: String) throws -> String {
    guard let folder else { throw CocoaError(.fileNoSuchFile) }
    return try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
  }
}
