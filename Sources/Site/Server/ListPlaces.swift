import Hummingbird
import Offers

/// Where a page of a list begins, as its address says it: `?after=0.1788472799000.302455.12`.
private let placeName = "after"

extension Request {
  /// Nil for the first page.
  ///
  /// - Parameter read: reads a place; nil for what is none.
  /// - Throws: ``SiteError/badRequest`` for an address to which no page of ours has led.
  package func place<Place>(_ read: (String) -> Place?) throws(SiteError) -> Place? {
    guard let text = query(Substring(placeName)) else { return nil }
    guard let place = read(text) else { throw .badRequest }
    return place
  }
}

extension Paging {
  /// A list that goes on from where its last page ended.
  ///
  /// - Parameters:
  ///   - place: where the page before this one ended; nil on the first page.
  ///   - next: where this one ends; nil where nothing comes after it.
  package init(_ address: some Address, after place: String?, next: String?) {
    self.init(first: place == nil ? nil : address.path, next: next.map { address.with([(placeName, $0)]) })
  }
}
