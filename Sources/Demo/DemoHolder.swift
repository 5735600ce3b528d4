import LearningAccount

/// An invented holder: who they are, where they live, what they have worked.
struct DemoHolder: Sendable {
  let nir: NIR
  let birthName: String
  let firstNames: String
  let birthDate: Day
  let town: DemoTown
  /// An identifier of the scheme: what they declare to be when they ask for a training.
  let status: String
  /// What they have declared about diplomas.
  let lowSkilled: Bool
  /// The code of a `Language`.
  let language: String
  let years: [DemoYear]
  /// Nil for the many whose sign-in nobody is told.
  let story: DemoStory?

  var email: String {
    let first = firstNames.split(separator: " ").first.map(String.init) ?? firstNames
    return "\(DemoText.slug(first)).\(DemoText.slug(birthName)).\(nir.body.suffix(3))@\(Self.unreadDomain)"
  }

  /// Where the many have their addresses; the demo's mailbox does not show them.
  static let unreadDomain = "personnes.example"
}

/// A year of work as it was declared.
struct DemoYear: Sendable {
  let year: Int
  let employer: String
  let activity: Activity
}

/// Why a visitor would want to be this person.
struct DemoStory: Sendable {
  let email: String
  /// In French, one sentence.
  let words: String
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
