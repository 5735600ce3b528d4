/// In which unit a year counts in which someone had activities of several, where it may count in one only.
public struct MixedYearRule: Hashable, Sendable {
  /// The kinds of activity that a year must have beside others for the rule to hold.
  public let with: [String]
  public let countsIn: Preference
  /// The unit that counts where activities of several units weigh the same.
  public let equalCountsIn: Unit
  /// Whether the holder may choose another of the units where they weigh the same.
  public let holderMayChoose: Bool

  public init(with kinds: [String], countsIn: Preference, equalCountsIn: Unit, holderMayChoose: Bool) {
    with = kinds
    self.countsIn = countsIn
    self.equalCountsIn = equalCountsIn
    self.holderMayChoose = holderMayChoose
  }

  public enum Preference: String, Sendable, CaseIterable {
    /// The unit of what was done most, weighed in full-time years.
    case unitOfMainActivity
  }
}
