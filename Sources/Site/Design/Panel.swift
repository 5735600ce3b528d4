import Words

/// What a room shows on another noun's page.
package struct Panel: Sendable {
  /// Where on the page.
  package enum Spot: Sendable, Hashable {
    /// At the top, before anything else of the page.
    case top
    /// A part of the page's own flow.
    case main
    /// Among the buttons of what can be done now.
    case action
    /// Among the links below what is shown.
    case link
  }

  let spot: Spot
  let order: Int
  let html: @Sendable (Frame) -> HTML

  package init(_ spot: Spot, order: Int = 0, html: @escaping @Sendable (Frame) -> HTML) {
    self.spot = spot
    self.order = order
    self.html = html
  }
}

extension [Panel] {
  /// Those of one spot, in their order.
  package func html(_ spot: Panel.Spot, _ frame: Frame) -> HTML {
    filter { $0.spot == spot }.sorted { $0.order < $1.order }.html { $0.html(frame) }
  }
}
