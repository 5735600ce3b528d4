import LearningAccount
import Words

/// What identifies a file everywhere: its training, whose it is, where and when.
package struct EnrolmentSummary: Sendable {
  package var id: Int64
  /// Where the organisation finds it: the holder's account goes before the file, as storage is laid out by account.
  var account: Int64
  package var title: String
  package var organisation: String
  /// The learner's name, for the organisation's pages.
  package var holder: String
  var place: String?
  package var startsOn: Day
  package var endsOn: Day
  var hours: Int?
  package var status: EnrolmentStatus
  /// The last day for whoever must act next.
  package var deadline: Day?
  /// Set where it is a matter of hours: a payment that is awaited.
  var deadlineMoment: LocalMoment?

  init(
    id: Int64, account: Int64, title: String, organisation: String, holder: String, place: String?, startsOn: Day,
    endsOn: Day,
    hours: Int?, status: EnrolmentStatus, deadline: Day?
  ) {
    self.id = id
    self.account = account
    self.title = title
    self.organisation = organisation
    self.holder = holder
    self.place = place
    self.startsOn = startsOn
    self.endsOn = endsOn
    self.hours = hours
    self.status = status
    self.deadline = deadline
  }

  /// `Atelier des Halles, Nancy · du 11 janvier au 30 mars 2027 · 420 h`
  package func line(_ words: Words, from name: String) -> HTML {
    """
    \(words.name(name))\(place.map { "\(words.comma)\(words.name($0))" as HTML }) · \
    \(words("training.fromTo", ["from": .day(startsOn), "to": .day(endsOn)]))\(hours.map { " · \(words.hours($0))" as HTML })
    """
  }

  /// The file's place in an organisation's addresses.
  package var slot: Slot { Slot("\(account)-\(id)") }

  /// What the texts on this file may fill in.
  package var arguments: [String: Argument] {
    [
      "organisation": .text(organisation), "holder": .text(holder), "start": .day(startsOn), "end": .day(endsOn),
      "day": deadlineMoment.map(Argument.moment) ?? .day(deadline ?? startsOn),
    ]
  }
}
