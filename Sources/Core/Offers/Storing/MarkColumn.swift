/// The certification marks of an offer or of a file as one column: identifiers of the scheme in their order, a space
/// between them.
package enum MarkColumn {
  package static func text(_ marks: Set<String>) -> String { marks.sorted().joined(separator: " ") }

  /// In the order in which they stand.
  package static func marks(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
}
