import Crypto
import Foundation
import LearningAccount

/// A scheme as it is written: the texts of its files by name, wherever they are kept.
package struct SchemeTexts: Hashable, Sendable {
  /// By file name: `accrual.yaml`.
  package let files: [String: String]

  package init(files: [String: String]) { self.files = files }

  /// Reads every YAML file of a folder, such as `Schemes/france-cpf`.
  ///
  /// - Throws: ``SchemeFaults`` where the folder or a file cannot be read.
  package init(folder: String) throws(SchemeFaults) {
    let faults = FaultCollector()
    func fault(_ file: String, _ reason: String) {
      faults.add(SchemeFault(file: file, line: nil, key: "", reason: reason))
    }
    guard let present = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw SchemeFaults(faults: [
        SchemeFault(file: "scheme.yaml", line: nil, key: "", reason: "cannot be read: \(folder) is no folder")
      ])
    }
    var files: [String: String] = [:]
    for name in present.sorted() where name.hasSuffix(".yaml") {
      files[name] = try? String(contentsOfFile: folder + "/" + name, encoding: .utf8)
      if files[name] == nil { fault(name, "cannot be read as UTF-8") }
    }
    try faults.throwIfAny()
    self.files = files
  }

  /// SHA-256 over the files in the order of their names, each as its name, its length in bytes and its bytes, so that
  /// no two different folders have one hash.
  package var contentHash: String {
    var hash = SHA256()
    for (name, text) in files.sorted(by: { $0.key < $1.key }) {
      let bytes = Data(text.utf8)
      hash.update(data: Data("\(name)\u{0}\(bytes.count)\u{0}".utf8))
      hash.update(data: bytes)
    }
    return hash.finalize().map { byte in String(byte >> 4, radix: 16) + String(byte & 15, radix: 16) }.joined()
  }
}
