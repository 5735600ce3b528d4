import LearningAccount

/// An invented holder: who they are, where they live, what they have worked.
public struct DemoHolder: Sendable {
  public let nir: NIR
  public let birthName: String
  public let firstNames: String
  public let birthDate: Day
  let town: DemoTown
  /// An identifier of the scheme: what they declare to be when they ask for a training.
  public let status: String
  /// What they have declared about diplomas.
  public let lowSkilled: Bool
  /// `fr`, `en`, `ar`.
  public let language: String
  public let years: [DemoYear]
  /// Nil for the many whose sign-in nobody is told.
  public let story: DemoStory?

  var email: String {
    let first = firstNames.split(separator: " ").first.map(String.init) ?? firstNames
    return "\(DemoText.slug(first)).\(DemoText.slug(birthName)).\(nir.body.suffix(3))@\(Self.unreadDomain)"
  }

  /// Where the many have their addresses; the demo's mailbox does not show them.
  static let unreadDomain = "personnes.example"
}

/// A year of work as it was declared.
public struct DemoYear: Sendable {
  public let year: Int
  public let employer: String
  public let activity: Activity
}

/// Why a visitor would want to be this person.
public struct DemoStory: Sendable {
  public let email: String
  /// In French, one sentence.
  public let words: String
}

/// A sign-in that the demo prints.
public struct DemoSignIn: Sendable {
  public let email: String
  public let password: String
  public let name: String
  /// Who this is, in French, one sentence.
  public let story: String
  public let isOrganisation: Bool
}
