import LearningAccount

/// A scheme's whole law as open data: what `acquis scheme export` and the site give away.
package struct PublishedLaw: Encodable {
  let scheme: String
  let contentHash: String
  let rules: [PublishedRule]

  package init(_ scheme: Scheme) {
    self.scheme = scheme.id
    contentHash = scheme.contentHash
    rules = scheme.book.rules.map(PublishedRule.init)
  }
}

/// One rule with all its dated values, bills included.
package struct PublishedRule: Encodable {
  let key: String
  let file: String
  let values: [PublishedDated]

  package init(_ rule: LawRule) {
    key = rule.key
    file = rule.file
    values = rule.values.map(PublishedDated.init)
  }
}

extension PublishedLaw {
  private static let columns = [
    "key", "file", "value", "from", "until", "knownFrom", "status", "confidence", "reference", "link", "note",
  ]

  /// The law as a table: a line for each value, the first one naming the columns.
  package static func csv(_ book: LawBook) -> String {
    let lines = book.rules.flatMap { rule in
      rule.values.map { value in
        [
          rule.key, rule.file, value.value.plain, value.from.iso, value.until?.iso ?? "", value.knownFrom.iso,
          value.status.rawValue, value.confidence.rawValue, value.reference.text, value.reference.link ?? "",
          value.note ?? "",
        ]
      }
    }
    return CSVText.text([columns] + lines)
  }
}
