import LearningAccount

/// A value of the law as open data gives it: amounts and shares are decimal strings, days `YYYY-MM-DD`.
struct PublishedValue: Encodable {
  let value: LawValue

  private struct AmountFields: Encodable {
    let amount: String
    let unit: String
  }

  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  func encode(to encoder: any Encoder) throws {
    switch value {
    case .amount(let amount): try AmountFields(amount: amount.decimal, unit: amount.unit.code).encode(to: encoder)
    case .count(let count): try count.encode(to: encoder)
    case .flag(let flag): try flag.encode(to: encoder)
    case .share, .day, .word, .text: try value.plain.encode(to: encoder)
    case .list(let values): try values.map(PublishedValue.init).encode(to: encoder)
    case .map(let fields):
      var container = encoder.container(keyedBy: Name.self)
      for field in fields {
        try container.encode(PublishedValue(value: field.value), forKey: Name(stringValue: field.name))
      }
    }
  }
}
