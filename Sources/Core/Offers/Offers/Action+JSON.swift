import JSONWriting

extension Action: DocumentPart {
  func writeMembers(to writer: inout JSONWriter) {
    writer.text("number", number)
    writer.text("rhythm", rhythm)
    writer.number("mode", mode.rawValue)
    writer.number("entry", entry.rawValue)
    writer.text("prerequisites", prerequisites)
    writer.flag("entryLevelRequired", entryLevelRequired)
    writer.texts("publicCodes", publicCodes)
    writer.text("publicInformation", publicInformation)
    writer.text("workStudy", workStudy)
    writer.flag("costsMayBeCovered", costsMayBeCovered)
    writer.parts("places", places)
    writer.text("price", price?.inDocument)
    writer.text("hourlyPrice", hourlyPrice?.inDocument)
    writer.number("hoursTotal", hoursTotal)
    writer.number("hoursAtCentre", hoursAtCentre)
    writer.number("hoursInCompany", hoursInCompany)
    writePracticalities(to: &writer)
    writer.parts("trainers", trainers)
    writer.parts("sessions", sessions)
  }

  private func writePracticalities(to writer: inout JSONWriter) {
    writer.text("remainingCosts", remainingCosts)
    writer.text("duration", duration)
    writer.text("admission", admission)
    writer.text("teaching", teaching)
    writer.texts("languages", languages)
    writer.text("catering", catering)
    writer.text("lodging", lodging)
    writer.text("transport", transport)
    writer.text("accessibility", accessibility)
    writer.text("coverage", coverage)
    writer.part("informationAddress", informationAddress)
    writer.texts("informationDays", informationDays.map(\.iso))
    writer.texts("links", links)
  }
}

extension Place: DocumentPart {
  func writeMembers(to writer: inout JSONWriter) {
    writer.text("siret", siret)
    writer.part("contact", contact)
  }
}

extension Trainer: DocumentPart {
  func writeMembers(to writer: inout JSONWriter) {
    writer.text("siret", siret)
    writer.text("name", name)
    writer.parts("contacts", contacts)
  }
}

extension TrainingSession: DocumentPart {
  func writeMembers(to writer: inout JSONWriter) {
    writer.text("number", number)
    writer.text("start", start?.iso)
    writer.text("end", end?.iso)
    writer.number("recruitment", recruitment?.rawValue)
    writer.part("registrationAddress", registrationAddress)
    writer.text("registrationStart", registrationStart?.iso)
    writer.text("registrationEnd", registrationEnd?.iso)
    writer.text("registrationTerms", registrationTerms)
    writer.parts("contacts", contacts)
    writer.texts("links", links)
  }
}
