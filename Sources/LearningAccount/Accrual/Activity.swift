/// One activity of a person in a year, as far as it matters to what the year credits.
public enum Activity: Hashable, Sendable {
  case employee(WorkTime)
  case apprentice(WorkTime)
  /// From the first to the last day, both included; they may lie outside the year.
  case selfEmployed(from: Day, to: Day, contributionPaid: Bool)
  /// Admitted to a sheltered workshop.
  case esat
  case publicAgent(share: Proportion, imposedPartTime: Bool, category: PublicCategory)

  public var kind: ActivityKind {
    switch self {
    case .employee: .employee
    case .apprentice: .apprentice
    case .selfEmployed: .selfEmployed
    case .esat: .esat
    case .publicAgent: .publicAgent
    }
  }
}

/// How much someone worked in a year, zero or more.
public enum WorkTime: Hashable, Sendable {
  /// A share of a full-time year, at most 1.
  case share(Proportion)
  case hours(Proportion)
  case days(Proportion)
}

/// The category of a public agent's corps.
public enum PublicCategory: String, Hashable, Sendable, CaseIterable {
  // The letters are the law's own.
  // swift-format-ignore: AlwaysUseLowerCamelCase
  case A, B, C
}
