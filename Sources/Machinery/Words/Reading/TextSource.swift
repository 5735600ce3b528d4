import Foundation

/// Where texts lie: a folder with a folder a language, and the keys that must be there because a caller puts them
/// together from parts.
package struct TextSource: Sendable {
  let folder: URL
  package let required: [String]
  /// What its files are told by: `Words/Texts`.
  let name: String

  init(folder: URL, named name: String = "", required: [String] = []) {
    self.folder = folder
    self.name = name
    self.required = required
  }

  /// Every folder `Texts` with folders of languages below `folder`; the first of them carries the required keys.
  package static func all(below folder: URL, required: [String]) -> [TextSource] {
    let root = folder.standardizedFileURL
    let found = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    var places: [URL] = []
    for case let place as URL in found ?? .init() where place.lastPathComponent == "Texts" {
      let hasTexts = Language.allCases.contains {
        FileManager.default.fileExists(atPath: place.appendingPathComponent($0.rawValue).path)
      }
      if hasTexts { places.append(place) }
    }
    return places.sorted { $0.path < $1.path }.enumerated().map { index, place in
      let below = place.standardizedFileURL.pathComponents.dropFirst(root.pathComponents.count)
      return TextSource(
        folder: place, named: ([root.lastPathComponent] + below).joined(separator: "/"),
        required: index == 0 ? required : [])
    }
  }

  /// The folder `Texts` of a target's own resources.
  package init(in bundle: Bundle, required: [String] = []) {
    let target = bundle.bundleURL.deletingPathExtension().lastPathComponent.split(separator: "_").last ?? ""
    self.init(
      folder: bundle.bundleURL.appendingPathComponent("Texts"), named: "\(target)/Texts", required: required)
  }
}
