import Words

/// A page: the typed value of all it shows, which turns itself into HTML. Handlers fill it in; it reads nothing else.
/// Why not a template: docs/decisions/0050.
package protocol Page: Sendable {
  func title(_ words: Words) -> String
  /// What stands between header and footer, its `h1` included.
  func main(_ frame: Frame) -> HTML
  /// Which entry of the navigation it belongs to.
  var place: MenuPlace? { get }
  /// Whether the page's first column may be wider than a reader's measure.
  var width: PageWidth { get }
}

/// Forms and texts keep to a narrow column; lists and files take the whole width.
package enum PageWidth: String, Sendable { case narrow, wide }

extension Page {
  package var place: MenuPlace? { nil }
  package var width: PageWidth { .wide }
}
