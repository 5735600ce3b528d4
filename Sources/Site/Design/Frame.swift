import LearningAccount
import Words

/// What every page knows of the visit that it answers: language, visitor, where it is and what surrounds it.
package struct Frame: Sendable {
  package var words: Words
  package var visitor: Visitor
  /// The address asked for, so that a change of language stays on it.
  package var address: String
  /// Goes into every form and comes back with it; proves that the form is ours.
  var formToken: String
  var assets: Assets
  /// One sentence on what was just done, as a text key.
  var done: String?
  /// What the rooms put into the menus.
  var menu: [MenuEntry]
  /// What the rooms show above every page.
  var panels: [Panel]
  private let addresses: AddressBook?

  init(
    words: Words, visitor: Visitor = .stranger, address: String = "/", formToken: String = "", assets: Assets,
    done: String? = nil, menu: [MenuEntry] = [], panels: [Panel] = [], addresses: AddressBook? = nil
  ) {
    self.words = words
    self.visitor = visitor
    self.address = address
    self.formToken = formToken
    self.assets = assets
    self.done = done
    self.menu = menu
    self.panels = panels
    self.addresses = addresses
  }

  /// Whether the house has the page; a frame without a house has every page.
  package func has(path: String) -> Bool { addresses?.has(path) ?? true }
}

/// Who looks at a page.
package enum Visitor: Sendable, Hashable {
  case stranger
  /// Signed in; `isVerified` once who they are has been proven.
  case holder(name: String, isVerified: Bool)
  case organisation(name: String)

  var name: String? {
    switch self {
    case .stranger: nil
    case .holder(let name, _), .organisation(let name): name
    }
  }

  package var isOrganisation: Bool { if case .organisation = self { true } else { false } }
}
