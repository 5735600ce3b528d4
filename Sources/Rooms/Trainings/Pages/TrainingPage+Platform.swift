import Identity
import LearningAccount
import Offers

extension TrainingPage {
  init(_ sheet: TrainingSheet, today: Day) {
    let details = sheet.details
    self.init(title: sheet.offer.title, organisation: sheet.offer.organisation.name)
    objective = sheet.offer.objective
    content = sheet.offer.content
    results = sheet.offer.expectedResults
    audience = details.publicInformation
    prerequisites = details.prerequisites
    certification = sheet.offer.certifications.compactMap(Self.name).joined(separator: ", ")
    level = sheet.offer.exitLevel?.today.map { "term:level.\($0)" }
    price = details.price
    hours = details.hoursTotal
    pace = [details.rhythm, details.duration].compactMap(\.self).joined(separator: "\n")
    admission = details.admission
    access = details.accessibility
    contacts = Self.contacts(sheet)
    sessions = sheet.sessions.compactMap { Session($0, sheet, today: today) }
  }

  private static func name(of certification: Certification) -> String? {
    certification.rncp.map { "RNCP\($0)" } ?? certification.rs.map { "RS\($0)" }
  }

  /// Those who can be reached somehow, each once.
  private static func contacts(_ sheet: TrainingSheet) -> [Contact] {
    var seen: Set<String> = []
    return (sheet.offer.contacts + sheet.offer.organisation.contacts + [sheet.offer.organisation.contact])
      .compactMap { contact -> Contact? in
        let name = [contact.firstName, contact.name].compactMap(\.self).joined(separator: " ")
        let ways = contact.phones + [contact.email, contact.links.first].compactMap(\.self)
        guard !ways.isEmpty, seen.insert(ways.joined(separator: "|")).inserted else { return nil }
        return Contact(
          name: name.isEmpty ? nil : name, phone: contact.phones.first, email: contact.email, web: contact.links.first)
      }.prefix(2).map(\.self)
  }
}

extension TrainingPage.Session {
  /// Nil for a session without days: there is nothing to ask for.
  fileprivate init?(_ session: TrainingSheet.Session, _ sheet: TrainingSheet, today: Day) {
    guard let startsOn = session.startsOn, let endsOn = session.endsOn else { return nil }
    let closed: String? =
      if !session.isAhead(on: today) {
        "training.closed.past"
      } else if session.recruitment == .closed || session.recruitment == .suspended || sheet.withdrawn {
        "training.closed.full"
      } else if sheet.kind == nil || sheet.details.price == nil {
        "training.closed.notPayable"
      } else { nil }
    let address = sheet.place?.address
    self.init(
      id: session.id, startsOn: startsOn, endsOn: endsOn, place: address?.city,
      address: address?.lines.first, isRemote: sheet.details.mode == .remote, closed: closed)
  }
}
