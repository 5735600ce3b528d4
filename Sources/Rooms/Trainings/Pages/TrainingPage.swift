import Explain
import LearningAccount
import Words

/// A training's sheet: everything a learner asks before they ask for a place.
package struct TrainingPage: Page {
  package var id: Int64
  package var title: String
  package var organisation: String
  package var objective: String?
  package var content: String?
  package var results: String?
  package var audience: String?
  package var prerequisites: String?
  package var certification: String?
  package var level: String?
  package var price: Amount?
  package var hours: Int?
  package var pace: String?
  package var admission: String?
  package var access: String?
  package var contacts: [Contact] = []
  package var sessions: [Session] = []
  package var pay: WhatYouPay = .signInToSee
  /// Where anyone may ask what they would pay for it, and when it could start, without an account.
  package var questions: [Topic: String] = [:]

  package init(id: Int64, title: String, organisation: String) {
    self.id = id
    self.title = title
    self.organisation = organisation
  }

  package struct Contact: Sendable {
    package var name: String?
    package var phone: String?
    package var email: String?
    package var web: String?

    package init(name: String? = nil, phone: String? = nil, email: String? = nil, web: String? = nil) {
      self.name = name
      self.phone = phone
      self.email = email
      self.web = web
    }
  }

  package struct Session: Sendable {
    package var id: Int64
    package var startsOn: Day
    package var endsOn: Day
    package var place: String?
    package var address: String?
    package var distanceKm: Int?
    package var isRemote: Bool
    /// Why one cannot ask for it, as a text key; nil where one can.
    package var closed: String?

    package init(
      id: Int64, startsOn: Day, endsOn: Day, place: String?, address: String? = nil, distanceKm: Int? = nil,
      isRemote: Bool = false, closed: String? = nil
    ) {
      self.id = id
      self.startsOn = startsOn
      self.endsOn = endsOn
      self.place = place
      self.address = address
      self.distanceKm = distanceKm
      self.isRemote = isRemote
      self.closed = closed
    }
  }

  /// The box "what you would pay".
  package enum WhatYouPay: Sendable {
    case signInToSee
    case verifyToSee
    case split(PaySplit)
    /// The account cannot pay for it; the reason says what would change that, or that nothing would.
    case refused([Reason])
    /// The training names no price, or the visitor is an organisation.
    case unknown
  }

  package var place: MenuPlace? { .trainings }

  package func title(_ words: Words) -> String { title }
}
