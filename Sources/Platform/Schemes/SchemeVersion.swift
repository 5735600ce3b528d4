import LearningAccount

/// One load of a scheme's version: what the database decided with from then on, until the next.
public struct SchemeVersion: Sendable {
  /// 1, 2, 3 … in the order of loading.
  public let number: Int
  /// The same version may have been loaded more than once.
  public let contentHash: String
  /// `france-cpf`.
  public let scheme: String
  /// By the machine's clock.
  public let loadedAt: Instant
  public let loadedBy: String
  /// What it changed in law that was already in force.
  public let corrections: [StoredCorrection]
  public let isCurrent: Bool
}
