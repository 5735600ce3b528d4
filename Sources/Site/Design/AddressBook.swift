import LearningAccount
import Synchronization

/// Which addresses this house has: written while its rooms add their pages, read by every link.
final class AddressBook: Sendable {
  private struct Entry {
    let parts: [Substring]
    let isForm: Bool
  }

  private let entries = Mutex<[Int: [Entry]]>([:])

  init() {}

  func add(_ path: String, isForm: Bool) {
    let parts = Self.parts(path)
    entries.withLock { $0[parts.count, default: []].append(Entry(parts: parts, isForm: isForm)) }
  }

  /// Whether a page is there, or with `isForm` whether a form may be sent there; a slot stands for anything.
  func has(_ path: String, isForm: Bool = false) -> Bool {
    let parts = Self.parts(path)
    return entries.withLock { entries in
      (entries[parts.count] ?? []).contains { entry in
        entry.isForm == isForm && zip(entry.parts, parts).allSatisfy { $0.hasPrefix(":") || $0 == $1 }
      }
    }
  }

  private static func parts(_ path: String) -> [Substring] {
    path.prefix { $0 != "?" && $0 != "#" }.split(separator: "/")
  }
}
