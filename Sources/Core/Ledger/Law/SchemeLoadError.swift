import LearningAccount
import SchemeFiles

/// Why a database does not take or give a version of its scheme.
package enum SchemeLoadError: Error, Sendable {
  /// Nothing was loaded yet.
  case none
  /// A stored version's files no longer have its hash.
  case damaged(String)
  case unknownVersion(String)
  /// A stored version that this program cannot read, as one of another release may be.
  case unreadable(hash: String, SchemeFaults)
  /// The version cannot stand in for the current one: what the database holds would lose its meaning.
  case incompatible([String])
  /// It changes law that was already in force, which has to be asked for.
  case corrects([StoredCorrection])
  /// Another version was loaded at the same moment.
  case overtaken
}

extension SchemeLoadError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .none: "the database has no law yet: run `acquis migrate`"
    case .damaged(let hash): "the stored files of the scheme \(hash.prefix(12)) are not those that were stored"
    case .unknownVersion(let hash): "the database has no scheme \(hash): `acquis scheme history` lists those it has"
    case .unreadable(let hash, let faults):
      """
      this program cannot read the database's law (\(hash.prefix(12))): load one that it can with `acquis scheme load`
      \(faults)
      """
    case .incompatible(let reasons):
      "the database cannot change to this scheme: \(reasons.joined(separator: "; "))"
    case .overtaken: "another scheme was loaded at the same moment: look at `acquis scheme history` and try again"
    case .corrects(let corrections):
      """
      it changes what the law answered already; give --correct where that is meant, or say knownFrom today for what only
      became known now:
      \(corrections.map { "  \($0.sentence.printable)" }.joined(separator: "\n"))
      """
    }
  }
}

extension StoredCorrection {
  /// One line for somebody at a terminal.
  package var sentence: String {
    "\(key) from \(from), known from \(knownFrom): \(before ?? "nothing in force") → \(after ?? "nothing in force")"
  }
}

extension SchemeLoadError: Failure {
  package var kind: FailureKind {
    switch self {
    case .none, .unknownVersion: .notFound
    case .damaged, .unreadable: .damaged
    case .incompatible, .corrects, .overtaken: .refused
    }
  }
}
