import LearningAccount

/// An invented holder: who they are, where they live, what they have worked.
package struct DemoHolder: Sendable {
  package let nir: NIR
  package let birthName: String
  package let firstNames: String
  package let birthDate: Day
  let town: DemoTown
  /// An identifier of the scheme: what they declare to be when they ask for a training.
  package let status: String
  /// What they have declared about diplomas.
  package let lowSkilled: Bool
  /// The code of a `Language`.
  package let language: String
  package let years: [DemoYear]
  /// Nil for the many whose sign-in nobody is told.
  package let story: DemoStory?

  var email: String {
    let first = firstNames.split(separator: " ").first.map(String.init) ?? firstNames
    return "\(DemoText.slug(first)).\(DemoText.slug(birthName)).\(nir.body.suffix(3))@\(Self.unreadDomain)"
  }

  /// Where the many have their addresses; the demo's mailbox does not show them.
  static let unreadDomain = "personnes.example"
}

/// A year of work as it was declared.
package struct DemoYear: Sendable {
  package let year: Int
  package let employer: String
  package let activity: Activity
}

/// Why a visitor would want to be this person.
package struct DemoStory: Sendable {
  package let email: String
  /// In French, one sentence.
  package let words: String
}

/// A sign-in that the demo prints.
package struct DemoSignIn: Sendable {
  package let email: String
  package let password: String
  package let name: String
  /// Who this is, in French, one sentence.
  package let story: String
  package let isOrganisation: Bool
}
