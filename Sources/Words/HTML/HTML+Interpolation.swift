extension HTML: ExpressibleByStringInterpolation {
  public init(stringLiteral markup: String) { self.init(raw: markup) }

  public init(stringInterpolation: Interpolation) { self = stringInterpolation.html }

  /// Collects a literal's parts into one buffer. What has no overload here does not compile.
  public struct Interpolation: StringInterpolationProtocol {
    var html = HTML()

    public init(literalCapacity: Int, interpolationCount: Int) {
      html.reserve(literalCapacity + interpolationCount * 32)
    }

    public mutating func appendLiteral(_ literal: String) { html.append(raw: literal) }

    public mutating func appendInterpolation(_ text: String) { html.append(escaping: text) }
    public mutating func appendInterpolation(_ number: Int) { html.append(raw: String(number)) }
    public mutating func appendInterpolation(_ piece: HTML) { html.append(piece) }
    public mutating func appendInterpolation(_ piece: HTML?) { if let piece { html.append(piece) } }
    public mutating func appendInterpolation(raw markup: String) { html.append(raw: markup) }

    /// Nothing where `condition` is false.
    public mutating func appendInterpolation(when condition: Bool, _ piece: @autoclosure () -> HTML) {
      if condition { html.append(piece()) }
    }

    /// ` name="value"`, or nothing where there is no value.
    public mutating func appendInterpolation(attribute name: StaticString, _ value: String?) {
      guard let value else { return }
      html.append(raw: " \(name)=\"")
      html.append(escaping: value)
      html.append(raw: "\"")
    }

    /// ` name` where `isOn`.
    public mutating func appendInterpolation(flag name: StaticString, _ isOn: Bool) {
      if isOn { html.append(raw: " \(name)") }
    }
  }

  fileprivate mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }
}
