import Words

/// Moves between the pages of a list.
package struct Paging: Sendable {
  /// The address of the first page, where this is another one.
  package var first: String?
  var previous: String?
  var next: String?
  /// Which page of how many this is, where that is known.
  var here: (page: Int, pages: Int)?

  /// A list whose pages are counted.
  /// - Parameter address: of a page of the list.
  package init(page: Int, pages: Int, address: (Int) -> String) {
    guard pages > 1 else { return }
    here = (page, pages)
    previous = page > 1 ? address(page - 1) : nil
    next = page < pages ? address(page + 1) : nil
  }

  /// A list that goes on from where its last page ended: each page names the place.
  package init(first: String?, next: String?) {
    self.first = first
    self.next = next
  }

  package func html(_ frame: Frame) -> HTML {
    guard first != nil || previous != nil || next != nil || here != nil else { return "" }
    let words = frame.words
    return """
      <nav class="paging" aria-label="\(words.plain("paging.label"))">\
      \(first.map { "<a class=\"button\" href=\"\($0)\">\(words("paging.first"))</a>" as HTML })\
      \(previous.map { "<a class=\"button\" rel=\"prev\" href=\"\($0)\">\(words("paging.previous"))</a>" as HTML })\
      \(here.map { "<span>\(words("paging.here", ["page": .count($0.page), "pages": .count($0.pages)]))</span>" as HTML })\
      \(next.map { "<a class=\"button\" rel=\"next\" href=\"\($0)\">\(words("paging.next"))</a>" as HTML })</nav>
      """
  }
}
