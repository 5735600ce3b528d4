/// One activity of a person in a year, as far as it matters to what the year credits.
public struct Activity: Hashable, Sendable {
  /// A kind that the scheme declares: `employee`.
  public let kind: String
  /// Of the form that the scheme declares for the kind.
  public let figure: Figure

  public init(kind: String, figure: Figure) {
    self.kind = kind
    self.figure = figure
  }

  public enum Figure: Hashable, Sendable {
    case workTime(WorkTime)
    /// From the first to the last day, both included; they may lie outside the year.
    case paidPeriod(from: Day, to: Day, contributionPaid: Bool)
    case categorisedShare(Proportion, imposedPartTime: Bool, category: String)
    case none

    public var form: ActivityKind.Figure {
      switch self {
      case .workTime: .workTime
      case .paidPeriod: .paidPeriod
      case .categorisedShare: .categorisedShare
      case .none: .none
      }
    }
  }

  /// Nil where the activity has no category.
  var category: String? {
    if case .categorisedShare(_, _, let category) = figure { category } else { nil }
  }
}

/// How much someone worked in a year, zero or more.
public enum WorkTime: Hashable, Sendable {
  /// A share of a full-time year, at most 1.
  case share(Proportion)
  case hours(Proportion)
  case days(Proportion)
}
