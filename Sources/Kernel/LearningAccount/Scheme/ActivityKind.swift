/// A kind of activity that a scheme declares, and what must be said of one activity of it.
public struct ActivityKind: Hashable, Sendable {
  /// `employee`, `publicAgent`.
  public let id: String
  public let figure: Figure
  /// The categories that an activity may be of; empty unless the figure has one.
  public let categories: [String]

  public init(id: String, figure: Figure, categories: [String] = []) {
    self.id = id
    self.figure = figure
    self.categories = categories
  }

  /// What measures an activity.
  public enum Figure: String, Hashable, Sendable, CaseIterable {
    /// A share of a full-time year, or its hours, or its days.
    case workTime
    /// A period, and whether its contribution was paid.
    case paidPeriod
    /// A share of a full-time year, whether part time was imposed, and a category.
    case categorisedShare
    /// Nothing: having the activity at all is enough.
    case none
  }
}
