import JSONWriting

extension Action {
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
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
      writer.list("places", places) { writer, value in value.write(to: &writer) }
      writer.text("price", price?.inDocument)
      writer.text("hourlyPrice", hourlyPrice?.inDocument)
      writer.number("hoursTotal", hoursTotal)
      writer.number("hoursAtCentre", hoursAtCentre)
      writer.number("hoursInCompany", hoursInCompany)
      writePracticalities(to: &writer)
      writer.list("trainers", trainers) { writer, value in value.write(to: &writer) }
      writer.list("sessions", sessions) { writer, value in value.write(to: &writer) }
    }
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
    informationAddress?.write("informationAddress", to: &writer)
    writer.texts("informationDays", informationDays.map(\.iso))
    writer.texts("links", links)
  }
}

extension Place {
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.text("siret", siret)
      contact.write("contact", to: &writer)
    }
  }
}

extension Trainer {
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.text("siret", siret)
      writer.text("name", name)
      writer.list("contacts", contacts) { writer, value in value.write(to: &writer) }
    }
  }
}

extension TrainingSession {
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.text("number", number)
      writer.text("start", start?.iso)
      writer.text("end", end?.iso)
      writer.number("recruitment", recruitment?.rawValue)
      registrationAddress?.write("registrationAddress", to: &writer)
      writer.text("registrationStart", registrationStart?.iso)
      writer.text("registrationEnd", registrationEnd?.iso)
      writer.text("registrationTerms", registrationTerms)
      writer.list("contacts", contacts) { writer, value in value.write(to: &writer) }
      writer.texts("links", links)
    }
  }
}
