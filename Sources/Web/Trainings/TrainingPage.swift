import LearningAccount
import Words

/// A training's sheet: everything a learner asks before they ask for a place.
public struct TrainingPage: Page {
  public var id: Int64
  public var title: String
  public var organisation: String
  public var objective: String?
  public var content: String?
  public var results: String?
  public var audience: String?
  public var prerequisites: String?
  public var certification: String?
  public var level: String?
  public var price: Amount?
  public var hours: Int?
  public var pace: String?
  public var admission: String?
  public var access: String?
  public var contacts: [Contact] = []
  public var sessions: [Session] = []
  public var pay: WhatYouPay = .signInToSee
  /// Where anyone may ask what they would pay for it, and when it could start, without an account.
  public var questions: [Simulator: String] = [:]

  public init(id: Int64, title: String, organisation: String) {
    self.id = id
    self.title = title
    self.organisation = organisation
  }

  public struct Contact: Sendable {
    public var name: String?
    public var phone: String?
    public var email: String?
    public var web: String?

    public init(name: String? = nil, phone: String? = nil, email: String? = nil, web: String? = nil) {
      self.name = name
      self.phone = phone
      self.email = email
      self.web = web
    }
  }

  public struct Session: Sendable {
    public var id: Int64
    public var startsOn: Day
    public var endsOn: Day
    public var place: String?
    public var address: String?
    public var distanceKm: Int?
    public var isRemote: Bool
    /// Why one cannot ask for it, as a text key; nil where one can.
    public var closed: String?

    public init(
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
  public enum WhatYouPay: Sendable {
    case signInToSee
    case verifyToSee
    case split(PaySplit)
    /// The account cannot pay for it; the reason says what would change that, or that nothing would.
    case refused([Reason])
    /// The training names no price, or the visitor is an organisation.
    case unknown
  }

  public var place: Place? { .trainings }

  public func title(_ words: Words) -> String { title }
}
