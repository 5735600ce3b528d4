import JSONWriting

// The written keys are those of the types' synthesized `Decodable`, which reads them back; a test holds the two together.

extension Offer {
  /// The whole document as JSON, in UTF-8. Equal offers give equal bytes.
  func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.text("number", number)
      writer.text("title", title)
      writer.text("objective", objective)
      writer.text("expectedResults", expectedResults)
      writer.text("content", content)
      writer.flag("certifying", certifying)
      writer.list("certifications", certifications) { writer, value in value.write(to: &writer) }
      writer.texts("typeCodes", typeCodes)
      writer.texts("formacodes", formacodes)
      writer.texts("specialities", specialities)
      writer.texts("occupations", occupations)
      writer.number("entryLevel", entryLevel?.code)
      writer.number("exitLevel", exitLevel?.code)
      writer.number("pathway", pathway?.rawValue)
      writer.number("generalAim", generalAim)
      writer.list("contacts", contacts) { writer, value in value.write(to: &writer) }
      writer.texts("links", links)
      writer.list("actions", actions) { writer, value in value.write(to: &writer) }
      organisation.write("organisation", to: &writer)
    }
    return writer.bytes
  }
}

extension Certification {
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.text("rncp", rncp)
      writer.text("rs", rs)
      writer.text("certifInfo", certifInfo)
      writer.text("cpf", cpf)
    }
  }
}

extension Organisation {
  func write(_ key: StaticString? = nil, to writer: inout JSONWriter) {
    writer.object(key) { writer in
      writer.text("siret", siret)
      writer.text("activityNumber", activityNumber)
      writer.text("name", name)
      writer.text("legalName", legalName)
      contact.write("contact", to: &writer)
      writer.list("contacts", contacts) { writer, value in value.write(to: &writer) }
      writer.text("information", information)
    }
  }

  func json() -> [UInt8] {
    var writer = JSONWriter()
    write(to: &writer)
    return writer.bytes
  }
}

extension Contact {
  func write(_ key: StaticString? = nil, to writer: inout JSONWriter) {
    writer.object(key) { writer in
      writer.text("title", title)
      writer.text("name", name)
      writer.text("firstName", firstName)
      writer.texts("lines", lines)
      address?.write("address", to: &writer)
      writer.texts("phones", phones)
      writer.text("email", email)
      writer.texts("links", links)
    }
  }
}

extension PostalAddress {
  func write(_ key: StaticString? = nil, to writer: inout JSONWriter) {
    writer.object(key) { writer in
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
}
