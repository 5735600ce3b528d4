import Foundation

/// The keys that the code names, told from the string literals of its sources.
///
/// A literal's words stand for themselves, and whatever it interpolates for any characters of a key:
/// `"file.\(status).title"` names `file.accepted.title`. Two kinds of literal say too little for that alone:
///
/// - One that begins with an interpolation (`"\(label)Hint"`, `"\(key).subject"`) names a key only where what the
///   interpolation stands for is itself named by a literal with a dot in it.
/// - `"term.\(identifier)"` would name every term. A term `term.<vocabulary>.<word>` is named where a literal names
///   `<vocabulary>.<word>`, in full or in part (`"source.\(lot.source)"`), or names its vocabulary alone; the words of
///   a vocabulary are the law's and not the code's.
///
/// Texts under `law.` are called after the rules, files and words of the law; the code's `"law.title.\(key)"` names
/// them all.
package struct TextUses: Sendable {
  private let whole: Set<String>
  /// Those that begin with words.
  private let anchored: [TextLiteral]
  /// Those that begin with an interpolation.
  private let loose: [TextLiteral]

  /// Reads every Swift file below `folder`.
  package init(sources folder: URL) throws {
    var literals: Set<TextLiteral> = []
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
      literals.formUnion(TextLiteral.all(in: try String(contentsOf: file, encoding: .utf8)))
    }
    self.init(literals)
  }

  init(_ literals: Set<TextLiteral>) {
    let useful = literals.filter(\.mayNameKeys)
    whole = Set(useful.compactMap(\.whole))
    let parts = useful.filter { $0.whole == nil && $0.parts != Self.anyTerm }
    anchored = parts.filter { $0.beginsWithWords }
    loose = parts.filter { !$0.beginsWithWords }
  }

  private static let anyTerm: [TextLiteral.Part] = [.words("term."), .anything]

  func names(_ key: String) -> Bool {
    if isNamed(key) { return true }
    guard key.hasPrefix("term.") else { return false }
    let term = String(key.dropFirst(5))
    return isNamed(term) || whole.contains(String(term.prefix { $0 != "." }))
  }

  private func isNamed(_ key: String) -> Bool {
    if isAnchored(key) { return true }
    return loose.contains { literal in
      literal.beginnings(of: key).contains { $0.contains(".") && isAnchored(String($0)) }
    }
  }

  private func isAnchored(_ key: String) -> Bool {
    whole.contains(key) || anchored.contains { $0.matches(key) }
  }
}
