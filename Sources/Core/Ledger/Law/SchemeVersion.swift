import LearningAccount

/// One load of a scheme's version: what the database decided with from then on, until the next.
package struct SchemeVersion: Sendable {
  /// 1, 2, 3 … in the order of loading.
  package let number: Int
  /// The same version may have been loaded more than once.
  package let contentHash: String
  /// `france-cpf`.
  package let scheme: String
  /// By the machine's clock.
  package let loadedAt: Instant
  package let loadedBy: String
  /// What it changed in law that was already in force.
  package let corrections: [StoredCorrection]
  package let isCurrent: Bool
}
