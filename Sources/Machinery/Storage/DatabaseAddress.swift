/// Where a database is: what `--database` says.
enum DatabaseAddress: Equatable {
  case memory
  case file(path: String)
  case postgresql(uri: String)

  /// - Throws: ``StorageError/address(_:)`` with a sentence that says what to write instead.
  init(_ text: String) throws {
    if text.hasPrefix("sqlite:") {
      self = try Self.sqlite(String(text.dropFirst("sqlite:".count)))
    } else if text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") {
      self = .postgresql(uri: text)
    } else {
      throw StorageError.address(
        "\(Self.withoutSecrets(text)): write sqlite:PATH, sqlite::memory: or postgres://USER@HOST/NAME")
    }
  }

  private static func sqlite(_ path: String) throws -> DatabaseAddress {
    if path == ":memory:" { return .memory }
    guard !path.isEmpty else { throw StorageError.address("sqlite: is followed by the path of a file") }
    guard !path.hasPrefix("//") else {
      throw StorageError.address(
        "sqlite:\(path): write the path directly after the colon, as in sqlite:/var/lib/acquis.db")
    }
    return .file(path: path)
  }

  /// An address as it may be shown: a mistyped one can still hold a password before its `@`.
  static func withoutSecrets(_ text: String) -> String {
    guard let at = text.lastIndex(of: "@"), let colon = text.firstIndex(of: ":"), colon < at else { return text }
    return text[...colon] + "…" + text[at...]
  }
}
