/// A value of the law as a reader sees it, whatever rule it belongs to: what the engine decides with is typed by rule
/// (``Law``), what is listed, compared and published is this.
public indirect enum LawValue: Hashable, Sendable {
  /// Money or hours.
  case amount(Amount)
  /// A whole number; what it counts stands beside it or in the rule's name.
  case count(Int)
  /// A part of a whole, from 0 to 1.
  case share(Proportion)
  case flag(Bool)
  case day(Day)
  /// A word that the scheme or the engine declares: `jobseeker`, `workingDays`.
  case word(String)
  /// Words for people, as they stand.
  case text(String)
  case list([LawValue])
  /// In the order of the file.
  case map([Field])

  public struct Field: Hashable, Sendable {
    public let name: String
    public let value: LawValue

    public init(_ name: String, _ value: LawValue) {
      self.name = name
      self.value = value
    }
  }
}

extension LawValue {
  /// What stands under a name in a map; nil elsewhere.
  public subscript(name: String) -> LawValue? {
    guard case .map(let fields) = self else { return nil }
    return fields.first { $0.name == name }?.value
  }

  /// One line of plain text, the same in every language: `150.00 EUR`, `{count: 4, unit: workingDays}`.
  public var plain: String {
    switch self {
    case .amount(let amount): "\(amount.decimal) \(amount.unit.code)"
    case .count(let count): String(count)
    case .share(let share): share.decimal ?? "\(share.numerator)/\(share.denominator)"
    case .flag(let flag): flag ? "true" : "false"
    case .day(let day): day.iso
    case .word(let text), .text(let text): text
    case .list(let values): "[" + values.map(\.plain).joined(separator: ", ") + "]"
    case .map(let fields): "{" + fields.map { "\($0.name): \($0.value.plain)" }.joined(separator: ", ") + "}"
    }
  }
}
