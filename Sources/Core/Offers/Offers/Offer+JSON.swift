import JSONWriting

// The written keys are those of the types' synthesized `Decodable`, which reads them back; a test holds the two together.

/// What is written as an object into an offer's document.
protocol DocumentPart {
  func writeMembers(to writer: inout JSONWriter)
}

extension DocumentPart {
  /// The whole as JSON, in UTF-8. Equal parts give equal bytes.
  func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writeMembers(to: &$0) }
    return writer.bytes
  }
}

extension JSONWriter {
  mutating func part(_ key: StaticString, _ part: (some DocumentPart)?) {
    guard let part else { return }
    object(key) { part.writeMembers(to: &$0) }
  }

  mutating func parts(_ key: StaticString, _ parts: [some DocumentPart]) {
    list(key, parts) { writer, part in writer.object { part.writeMembers(to: &$0) } }
  }
}

extension Offer: DocumentPart {
  func writeMembers(to writer: inout JSONWriter) {
    writer.text("number", number)
    writer.text("title", title)
    writer.text("objective", objective)
    writer.text("expectedResults", expectedResults)
    writer.text("content", content)
    writer.flag("certifying", certifying)
    writer.parts("certifications", certifications)
    writer.texts("typeCodes", typeCodes)
    writer.texts("formacodes", formacodes)
    writer.texts("specialities", specialities)
    writer.texts("occupations", occupations)
    writer.number("entryLevel", entryLevel?.code)
    writer.number("exitLevel", exitLevel?.code)
    writer.number("pathway", pathway?.rawValue)
    writer.number("generalAim", generalAim)
    writer.parts("contacts", contacts)
    writer.texts("links", links)
    writer.parts("actions", actions)
    writer.part("organisation", organisation)
  }
}

extension Certification: DocumentPart {
  func writeMembers(to writer: inout JSONWriter) {
    writer.text("rncp", rncp)
    writer.text("rs", rs)
    writer.text("certifInfo", certifInfo)
    writer.text("cpf", cpf)
  }
}

extension Organisation: DocumentPart {
  func writeMembers(to writer: inout JSONWriter) {
    writer.text("siret", siret)
    writer.text("activityNumber", activityNumber)
    writer.text("name", name)
    writer.text("legalName", legalName)
    writer.part("contact", contact)
    writer.parts("contacts", contacts)
    writer.text("information", information)
  }
}

extension Contact: DocumentPart {
  func writeMembers(to writer: inout JSONWriter) {
    writer.text("title", title)
    writer.text("name", name)
    writer.text("firstName", firstName)
    writer.texts("lines", lines)
    writer.part("address", address)
    writer.texts("phones", phones)
    writer.text("email", email)
    writer.texts("links", links)
  }
}

extension PostalAddress: DocumentPart {
  func writeMembers(to writer: inout JSONWriter) {
    writer.text("name", name)
    writer.texts("lines", lines)
    writer.text("postalCode", postalCode)
    writer.text("city", city)
    writer.text("department", department)
    writer.text("commune", commune)
    writer.text("country", country)
    writer.real("latitude", latitude)
    writer.real("longitude", longitude)
  }
}
