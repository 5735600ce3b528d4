import ArgumentParser
import Foundation
import LearningAccount
import SchemeFiles

/// Where the law is read from; shared by every command that decides something without a database.
package struct SchemeOptions: ParsableArguments {
  package init() {}

  @Option(
    help: ArgumentHelp(
      "The scheme: its folder, or its name among the folders of Schemes.",
      discussion: "Default: france-cpf, in Schemes in the current folder or in one above the program.",
      valueName: "folder"))
  var scheme: String?

  /// - Throws: a usage error where no scheme is found, or with every fault of the one found.
  package func load() throws -> Scheme { try Self.load(named: scheme) }

  /// - Throws: a usage error where no scheme is found, or with every fault of the one found.
  static func load(named name: String?) throws -> Scheme {
    let folder = try folder(named: name)
    do {
      return try SchemeFiles.load(folder: folder)
    } catch {
      throw CommandFailure.usage("the scheme in \(folder) cannot be used:\n\(error)")
    }
  }

  /// The files of a scheme, not yet checked.
  ///
  /// - Throws: a usage error where no scheme is found.
  // Inlined into an asynchronous function, its typed error crashes the compiler of Swift 6.3.
  @inline(never)
  package static func texts(named name: String?) throws -> SchemeTexts {
    try SchemeTexts(folder: try folder(named: name))
  }

  /// What is no folder with a scheme in it may be the name of one that lies beside the program.
  ///
  /// - Throws: a usage error where no scheme is found.
  package static func folder(named name: String?) throws -> String {
    if let name, name.contains("/") || FileManager.default.fileExists(atPath: "\(name)/scheme.yaml") { return name }
    let shipped = "Schemes/\(name ?? "france-cpf")"
    for place in places() where FileManager.default.fileExists(atPath: "\(place)/\(shipped)/scheme.yaml") {
      return "\(place)/\(shipped)"
    }
    // A folder whose scheme.yaml lacks is a scheme with a fault, and told as such.
    if let name, FileManager.default.fileExists(atPath: name) { return name }
    throw CommandFailure.usage("no \(shipped) was found: name the scheme's folder with --scheme")
  }

  /// The current folder, and those above the program.
  private static func places() -> [String] {
    var places = [FileManager.default.currentDirectoryPath]
    if let program = Bundle.main.executableURL?.resolvingSymlinksInPath() {
      var folder = program.deletingLastPathComponent()
      while folder.path != "/" {
        places.append(folder.path)
        folder.deleteLastPathComponent()
      }
    }
    return places
  }
}
