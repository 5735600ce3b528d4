import Explain
import Foundation
import LearningAccount
import Logging
import SchemeFiles

extension AskedSchemes {
  /// The schemes of a folder of schemes, or the one scheme that is named; by default those shipped beside the program.
  ///
  /// - Parameter name: a folder of schemes, a scheme's folder, or a scheme's name. A question that names no scheme means
  ///   that one, and where there are several the standard one.
  /// - Throws: a usage error where no scheme is found, or every fault of one found.
  package init(folder name: String?) throws {
    if let name, !Self.isScheme(name), let folders = try? Self.schemes(in: name), !folders.isEmpty {
      self.init(try folders.map(Self.load), standard: Self.standard)
    } else if let name {
      let entry = try Self.load(SchemeOptions.folder(named: name))
      self.init([entry], standard: entry.scheme.id)
    } else {
      let shipped = URL(fileURLWithPath: try SchemeOptions.folder(named: nil)).deletingLastPathComponent().path
      self.init(try Self.schemes(in: shipped).map(Self.load), standard: Self.standard)
    }
  }

  /// Those shipped beside the program that can be used. A server that decides with a loaded scheme answers questions
  /// about these, too; it serves on without one that cannot be used, and its log says why.
  package static func shippedEntries(_ log: Logger) -> [Entry] {
    func attempt<Found>(_ body: () throws -> Found) -> Found? {
      do { return try body() } catch {
        log.warning("a shipped scheme cannot be asked about", metadata: ["error": "\(error)"])
        return nil
      }
    }
    let folders = attempt {
      let own = try SchemeOptions.folder(named: nil)
      return try schemes(in: URL(fileURLWithPath: own).deletingLastPathComponent().path)
    }
    return (folders ?? []).compactMap { folder in attempt { try load(folder) } }
  }

  private static let standard = "france-cpf"

  private static func isScheme(_ folder: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(folder)/scheme.yaml")
  }

  private static func schemes(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { "\(folder)/\($0)" }.filter(isScheme)
  }

  private static func load(_ folder: String) throws -> Entry {
    let scheme: Scheme
    do {
      scheme = try SchemeFiles.load(folder: folder)
    } catch {
      throw CommandFailure.usage("the scheme in \(folder) cannot be used:\n\(error)")
    }
    guard let local = LocalTime(timeZone: scheme.timeZone) else {
      throw CommandFailure.usage("the scheme in \(folder) cannot be used: there is no time zone \(scheme.timeZone)")
    }
    return Entry(scheme: scheme, local: local)
  }
}
