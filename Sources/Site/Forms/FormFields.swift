import LearningAccount

/// The fields of a form as they were sent. A field that is not there reads as empty.
package struct FormFields: Sendable {
  package var values: [String: String] = [:]

  init() {}

  /// Reads `application/x-www-form-urlencoded`; the last of several values counts. At most 100 fields.
  package init(_ body: some StringProtocol) {
    for pair in body.split(separator: "&").prefix(100) {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      values[Self.decoded(parts[0])] = parts.count == 2 ? Self.decoded(parts[1]) : ""
    }
  }

  package subscript(_ name: String) -> String { values[name] ?? "" }

  /// Without spaces around it.
  package func trimmed(_ name: String) -> String {
    let text = self[name]
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(text[first...last])
  }

  /// A day from its three boxes; nil where they name none.
  package func day(_ name: String) -> Day? {
    guard let day = Int(trimmed("\(name)Day")), let month = Int(trimmed("\(name)Month")),
      let year = Int(trimmed("\(name)Year"))
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  /// What may be shown again: no password, no proof.
  package func shown(problems: [FieldProblem]) -> FormState {
    let hidden: Set = ["password", "current", "formToken", "commandID"]
    return FormState(
      values: values.filter { !hidden.contains($0.key) }, problems: problems, commandID: values["commandID"])
  }

  private static func decoded(_ text: some StringProtocol) -> String {
    PercentDecoding.decoded(text, plusIsSpace: true)
  }
}

/// RFC 3986 percent-decoding; what is not valid stays as it stands.
package enum PercentDecoding {
  package static func decoded(_ text: some StringProtocol, plusIsSpace: Bool) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "+"), plusIsSpace {
        bytes.append(UInt8(ascii: " "))
      } else if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
