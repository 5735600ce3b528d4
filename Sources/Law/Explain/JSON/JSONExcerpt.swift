import JSONWriting

/// A caller's text as a message may quote it: on one line, and not long.
enum JSONExcerpt {
  private static let mostCharacters = 60

  static func cut(_ text: String) -> String {
    text.count <= mostCharacters ? text : "\(text.prefix(mostCharacters))…"
  }

  /// As it stands where it is a plain word or figure, otherwise as a JSON string.
  static func plain(_ text: String) -> String {
    let isPlain = !text.isEmpty && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }
    if isPlain { return cut(text) }
    var writer = JSONWriter()
    writer.string(text)
    return cut(String(decoding: writer.bytes, as: UTF8.self))
  }
}
