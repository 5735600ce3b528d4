import Words

/// Moves between the pages of a list.
package struct Paging {
  package var page: Int
  package var pages: Int
  /// The address of a page of the list.
  package var address: (Int) -> String

  package init(page: Int, pages: Int, address: @escaping (Int) -> String) {
    self.page = page
    self.pages = pages
    self.address = address
  }

  package func html(_ frame: Frame) -> HTML {
    guard pages > 1 else { return "" }
    let words = frame.words
    return """
      <nav class="paging" aria-label="\(words.plain("paging.label"))">\
      \(when: page > 1, "<a class=\"button\" rel=\"prev\" href=\"\(address(page - 1))\">\(words("paging.previous"))</a>")\
      <span>\(words("paging.here", ["page": .count(page), "pages": .count(pages)]))</span>\
      \(when: page < pages, "<a class=\"button\" rel=\"next\" href=\"\(address(page + 1))\">\(words("paging.next"))</a>")</nav>
      """
  }
}
