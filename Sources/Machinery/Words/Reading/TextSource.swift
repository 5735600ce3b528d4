import Foundation

/// Where texts lie: a folder with a folder a language, and the keys that must be there because a caller puts them
/// together from parts.
package struct TextSource: Sendable {
  package let folder: URL
  package let required: [String]

  package init(folder: URL, required: [String] = []) {
    self.folder = folder
    self.required = required
  }

  /// The folder `Texts` of a target's own resources.
  package init(in bundle: Bundle, required: [String] = []) {
    self.init(folder: bundle.bundleURL.appendingPathComponent("Texts"), required: required)
  }
}
