extension HTML: ExpressibleByStringInterpolation {
  package init(stringLiteral markup: String) { self.init(raw: markup) }

  package init(stringInterpolation: Interpolation) { self = stringInterpolation.html }

  /// Collects a literal's parts into one buffer. What has no overload here does not compile.
  package struct Interpolation: StringInterpolationProtocol {
    var html = HTML()

    package init(literalCapacity: Int, interpolationCount: Int) {
      html.reserve(literalCapacity + interpolationCount * 32)
    }

    package mutating func appendLiteral(_ literal: String) { html.append(raw: literal) }

    package mutating func appendInterpolation(_ text: String) { html.append(escaping: text) }
    package mutating func appendInterpolation(_ number: Int) { html.append(raw: String(number)) }
    package mutating func appendInterpolation(_ piece: HTML) { html.append(piece) }
    package mutating func appendInterpolation(_ piece: HTML?) { if let piece { html.append(piece) } }
    package mutating func appendInterpolation(raw markup: String) { html.append(raw: markup) }

    /// Nothing where `condition` is false.
    package mutating func appendInterpolation(when condition: Bool, _ piece: @autoclosure () -> HTML) {
      if condition { html.append(piece()) }
    }

    /// ` name="value"`, or nothing where there is no value.
    package mutating func appendInterpolation(attribute name: StaticString, _ value: String?) {
      guard let value else { return }
      html.append(raw: " \(name)=\"")
      html.append(escaping: value)
      html.append(raw: "\"")
    }

    /// ` name` where `isOn`.
    package mutating func appendInterpolation(flag name: StaticString, _ isOn: Bool) {
      if isOn { html.append(raw: " \(name)") }
    }
  }

  fileprivate mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }
}
