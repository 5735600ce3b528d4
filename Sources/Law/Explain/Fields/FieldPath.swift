/// Where a field stands in a question: `price`, `lots[0].source`. Written out only when something is wrong with it.
struct FieldPath: CustomStringConvertible {
  /// What the field's object is.
  enum Place {
    case question
    case element(of: StaticString, index: Int)
  }

  enum Name {
    /// A name of the contract.
    case fixed(StaticString)
    /// A name that a scheme declares, or that a caller made up.
    case other(String)
  }

  let place: Place
  /// Nil for the object itself.
  let name: Name?

  var description: String {
    switch (place, name) {
    case (.question, nil): ""
    case (.question, let name?): name.text
    case (.element(let list, let index), nil): "\(list)[\(index)]"
    case (.element(let list, let index), let name?): "\(list)[\(index)].\(name.text)"
    }
  }
}

extension FieldPath.Name {
  fileprivate var text: String {
    switch self {
    case .fixed(let name): name.description
    case .other(let name): JSONExcerpt.plain(name)
    }
  }
}
