import Identity
import LearningAccount
import Offers
import Site
import Words

/// A training's sheet: everything a learner asks before they ask for a place.
struct TrainingPage: Page {
  var title: String
  var organisation: String
  var objective: String?
  var content: String?
  var results: String?
  var audience: String?
  var prerequisites: String?
  var certification: String?
  var level: String?
  var price: Amount?
  var hours: Int?
  var pace: String?
  var admission: String?
  var access: String?
  var contacts: [Contact] = []
  var sessions: [Session] = []
  var pay: WhatYouPay = .signInToSee
  var panels: [Panel] = []

  struct Contact: Sendable {
    var name: String?
    var phone: String?
    var email: String?
    var web: String?
  }

  struct Session: Sendable {
    var id: Int64
    var startsOn: Day
    var endsOn: Day
    var place: String?
    var address: String?
    var distanceKm: Int?
    var isRemote: Bool
    /// Why one cannot ask for it, as a text key; nil where one can.
    var closed: String?

    init(
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
  enum WhatYouPay: Sendable {
    case signInToSee
    case verifyToSee
    case split(PaySplit)
    /// The account cannot pay for it; the reason says what would change that, or that nothing would.
    case refused([Reason])
    /// The training names no price, or the visitor is an organisation.
    case unknown
  }

  var place: MenuPlace? { .trainings }

  func title(_ words: Words) -> String { title }
}
