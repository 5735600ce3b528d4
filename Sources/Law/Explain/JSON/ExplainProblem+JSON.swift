import CJansson

extension ExplainProblem {
  /// Why a text is no JSON, with the place and the field that was being read there.
  init(_ fault: acquis_json_fault, in text: UnsafeRawBufferPointer) {
    let field = JSONPath(of: text.prefix(fault.offset)).description
    let place = "line \(fault.line), column \(fault.column)"
    let words = Self.words(of: fault)
    switch fault.code {
    case ACQUIS_JSON_DUPLICATE:
      self.init(.badInput, field: field, "\(field) is given twice (\(place)): one \(field) was expected")
    case ACQUIS_JSON_NUMBER:
      let what = "a number that fits into 64 bits was expected"
      self.init(.badInput, field: field, "\(field): \(words) (\(place)): \(what)")
    case ACQUIS_JSON_TOO_DEEP:
      self.init(.notJSON, field: field, "\(field): nested too deep (\(place)): a question was expected")
    case ACQUIS_JSON_MEMORY: self.init(.tooLarge, field: "", "there is not enough memory for this question")
    default:
      let subject = field.isEmpty ? "" : "\(field): "
      self.init(.notJSON, field: field, "\(subject)not JSON at \(place): \(words)")
    }
  }

  /// Jansson quotes the text: kept to one line.
  private static func words(of fault: acquis_json_fault) -> String {
    let text = withUnsafeBytes(of: fault.text) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    let safe = String(text.map { $0.isNewline || $0.unicodeScalars.contains { $0.value < 0x20 } ? " " : $0 })
    return JSONExcerpt.cut(safe)
  }
}
