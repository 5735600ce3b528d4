import ArgumentParser
import Foundation
import LearningAccount
import SchemeFiles

/// Where the law is read from; shared by every command that decides something without a database.
struct SchemeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The scheme's folder.",
      discussion: "Default: Schemes/france-cpf, in the current folder or in one above the program.",
      valueName: "folder"))
  var scheme: String?

  /// - Throws: a usage error where no scheme is found, or every fault of the one found.
  func load() throws -> Scheme {
    let folder = try scheme ?? Self.standardFolder()
    do {
      return try SchemeFiles.load(folder: folder)
    } catch {
      throw CommandFailure.usage("the scheme in \(folder) cannot be used:\n\(error)")
    }
  }

  private static func standardFolder() throws -> String {
    let name = "Schemes/france-cpf"
    var places = [FileManager.default.currentDirectoryPath]
    if let program = Bundle.main.executableURL?.resolvingSymlinksInPath() {
      var folder = program.deletingLastPathComponent()
      while folder.path != "/" {
        places.append(folder.path)
        folder.deleteLastPathComponent()
      }
    }
    for place in places where FileManager.default.fileExists(atPath: "\(place)/\(name)/scheme.yaml") {
      return "\(place)/\(name)"
    }
    throw CommandFailure.usage("no \(name) was found: name the scheme's folder with --scheme")
  }
}
