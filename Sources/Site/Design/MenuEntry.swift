import Words

/// A way to a page in the frame of every page.
package struct MenuEntry: Sendable {
  package enum Spot: Sendable, Hashable { case header, footer }

  let spot: Spot
  let readers: Set<Reader>
  let order: Int
  let address: any Address
  /// The key of its words.
  let text: String
  /// The key of the words where there is little room.
  let short: String?
  /// The pages that it stands for.
  let place: MenuPlace?

  /// Whom an entry is for.
  package enum Reader: Sendable, Hashable, CaseIterable { case holder, organisation }

  package init(
    _ spot: Spot, for readers: Set<Reader> = Set(Reader.allCases), order: Int, _ address: any Address, _ text: String,
    short: String? = nil, place: MenuPlace? = nil
  ) {
    self.spot = spot
    self.readers = readers
    self.order = order
    self.address = address
    self.text = text
    self.short = short
    self.place = place
  }
}

/// The part of the site that a page belongs to: its entry in the menu is marked.
package struct MenuPlace: Sendable, Hashable {
  let name: String

  init(_ name: String) { self.name = name }

  package static let trainings = MenuPlace("trainings")
  package static let rights = MenuPlace("rights")
  package static let enrolments = MenuPlace("enrolments")
  package static let help = MenuPlace("help")
  package static let requests = MenuPlace("requests")
}
