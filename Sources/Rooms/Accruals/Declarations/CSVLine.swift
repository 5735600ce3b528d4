/// One line of comma-separated values: fields without the spaces around them, in double quotes where they hold the
/// separator (`""` stands for a quote). A field does not go over a line's end.
struct CSVLine {
  let fields: [String]

  /// Nil where a quote is not closed.
  init?(_ bytes: [UInt8], separator: UInt8) {
    var fields: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if isQuoted, byte == quote, index + 1 < bytes.count, bytes[index + 1] == quote {
        field.append(quote)
        index += 1
      } else if byte == quote {
        isQuoted.toggle()
      } else if byte == separator, !isQuoted {
        fields.append(CSVLine.text(field))
        field.removeAll(keepingCapacity: true)
      } else {
        field.append(byte)
      }
      index += 1
    }
    guard !isQuoted else { return nil }
    fields.append(CSVLine.text(field))
    self.fields = fields
  }

  private static func text(_ bytes: [UInt8]) -> String {
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
    guard let first = bytes.firstIndex(where: { !isBlank($0) }), let last = bytes.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(decoding: bytes[first...last], as: UTF8.self)
  }
}

private let quote: UInt8 = 0x22
