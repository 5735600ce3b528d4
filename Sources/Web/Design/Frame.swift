import LearningAccount
import Words

/// What every page knows of the visit that it answers: language, visitor, where it is and what surrounds it.
public struct Frame: Sendable {
  public var words: Words
  public var visitor: Visitor
  /// The address asked for, so that a change of language stays on it.
  public var address: String
  /// Goes into every form and comes back with it; proves that the form is ours.
  public var formToken: String
  public var assets: Assets
  /// The demo's date; nil outside a demo, which then shows no banner.
  public var demoDay: Day?
  /// One sentence on what was just done, as a text key.
  public var done: String?
  /// The questions on which the scheme has law.
  public var simulators = Simulator.allCases

  public init(
    words: Words, visitor: Visitor = .stranger, address: String = "/", formToken: String = "", assets: Assets,
    demoDay: Day? = nil, done: String? = nil
  ) {
    self.words = words
    self.visitor = visitor
    self.address = address
    self.formToken = formToken
    self.assets = assets
    self.demoDay = demoDay
    self.done = done
  }
}

/// Who looks at a page.
public enum Visitor: Sendable, Hashable {
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

  var isOrganisation: Bool { if case .organisation = self { true } else { false } }
}
