/// What the text of one element may be.
enum LHEOValue {
  typealias Verdict = (LHEOFault.Code, String)

  /// Nil where the text is right.
  static func fault(_ text: UnsafeRawBufferPointer, rule: LHEOStructure.Rule, element: LHEOElement) -> Verdict? {
    switch rule {
    case .text(let minimum, let maximum):
      return lengthFault(text, minimum, maximum, element) ?? meaningFault(text, element)
    case .oneOf(let allowed):
      if allowed.contains(where: { collapsed(text).elementsEqual($0.utf8) }) { return nil }
      return (
        .valueNotInList,
        "<\(element.rawValue)> is \(quoted(text)) and must be one of \(allowed.joined(separator: ", "))"
      )
    case .date: return dateFault(text, element)
    case .whole:
      let digits = collapsed(text)
      let value = Int64(String(decoding: digits, as: UTF8.self))
      if value != nil { return nil }
      return (.valueNotWhole, "<\(element.rawValue)> is \(quoted(text)) and must be a whole number")
    case .children, .anything: return nil
    }
  }

  private static func lengthFault(
    _ text: UnsafeRawBufferPointer, _ minimum: Int, _ maximum: Int, _ element: LHEOElement
  ) -> Verdict? {
    guard text.count > maximum || text.count < minimum * 4 else { return nil }
    let length = characters(text)
    let name = element.rawValue
    let expected =
      minimum == maximum ? "exactly \(minimum)" : length < minimum ? "at least \(minimum)" : "at most \(maximum)"
    if length < minimum {
      return (.textTooShort, "<\(name)> has \(length) characters and must have \(expected)")
    }
    return length > maximum ? (.textTooLong, "<\(name)> has \(length) characters and must have \(expected)") : nil
  }

  /// What the schema cannot say: the key of a SIRET, a price that can be read.
  private static func meaningFault(_ text: UnsafeRawBufferPointer, _ element: LHEOElement) -> Verdict? {
    switch element {
    case .siret:
      if SIRET.isValid(text) { return nil }
      return (.siretKey, "\(quoted(text)) is no SIRET: its last figure, the key, does not fit the others")
    case .prixTotalTTC, .prixHoraireTTC:
      if OfferPrice.isReadable(text) { return nil }
      return (.priceUnreadable, "<\(element.rawValue)> is \(quoted(text)) and must be a price such as 1250.00")
    default: return nil
    }
  }

  /// `00000000` is "not known", `yyyymm00` a month and `yyyy0000` a year (LHEO 2.3, element `date`).
  private static func dateFault(_ text: UnsafeRawBufferPointer, _ element: LHEOElement) -> Verdict? {
    let bytes = collapsed(text)
    guard bytes.count == 8, bytes.allSatisfy(\.isDigit) else {
      return (.valueNotDate, "<\(element.rawValue)> is \(quoted(text)) and must be a day written yyyymmdd")
    }
    if PartialDay.isUnknown(bytes) || PartialDay(lheo: bytes) != nil { return nil }
    return (.dayDoesNotExist, "<\(element.rawValue)> is \(quoted(text)), a day that does not exist")
  }

  static func fault(_ attribute: XMLAttribute, of element: LHEOElement) -> Verdict? {
    switch attribute.name {
    case "numero", "info", "ref", "id", "idref", "tag", "uri": return nil
    case "horodatage-creation", "horodatage-modification", "horodatage-export":
      if isMoment(attribute.value) { return nil }
      return (.attributeValue, "\(attribute.name) is \"\(attribute.value)\" and must be like 2026-01-31T12:00:00")
    case "datemaj" where dated.contains(element), "datecrea" where dated.contains(element):
      return nil
    case "file" where linked.contains(element), "href" where linked.contains(element):
      return nil
    default: return (.attributeUnknown, "The attribute \(attribute.name) is not known on <\(element.rawValue)>")
    }
  }

  private static let dated: Set<LHEOElement> = [.lheo, .formation, .action, .session]
  private static let linked: Set<LHEOElement> = [.formation, .organismeFormationResponsable]

  /// The form of an XML Schema dateTime, without its calendar.
  private static func isMoment(_ text: String) -> Bool {
    let shape = Array("dddd-dd-ddTdd:dd:dd".utf8)
    let bytes = Array(text.utf8)
    guard bytes.count >= shape.count else { return false }
    let fits = zip(bytes, shape).allSatisfy { byte, expected in
      expected == UInt8(ascii: "d") ? byte.isDigit : byte == expected
    }
    let rest = bytes[shape.count...].drop { $0.isDigit || $0 == UInt8(ascii: ".") }
    return fits
      && (rest.isEmpty || rest.elementsEqual("Z".utf8)
        || (rest.count == 6 && "+-".utf8.contains(rest[rest.startIndex])))
  }
}

extension LHEOValue {
  /// White space around it left out, as the schema's lists and dates allow.
  static func collapsed(_ text: UnsafeRawBufferPointer) -> Slice<UnsafeRawBufferPointer> {
    var slice = text[...]
    while let first = slice.first, first.isSpace { slice.removeFirst() }
    while let last = slice.last, last.isSpace { slice.removeLast() }
    return slice
  }

  /// Characters as the schema counts them: Unicode scalars.
  static func characters(_ text: UnsafeRawBufferPointer) -> Int {
    var count = 0
    for byte in text where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }

  static func quoted(_ text: UnsafeRawBufferPointer) -> String {
    let start = String(decoding: text.prefix(160), as: UTF8.self).prefix(40)
    return "\"\(start)\(text.count > start.utf8.count ? "…" : "")\""
  }
}

/// The number of an establishment: 14 figures, the last of which makes the Luhn sum of all a multiple of ten.
enum SIRET {
  static func isValid(_ text: UnsafeRawBufferPointer) -> Bool {
    guard text.count == 14, text.allSatisfy(\.isDigit) else { return false }
    var luhn = 0
    var plain = 0
    for (index, byte) in text.enumerated() {
      let figure = Int(byte - 0x30)
      plain += figure
      let weighed = index.isMultiple(of: 2) ? figure * 2 : figure
      luhn += weighed > 9 ? weighed - 9 : weighed
    }
    if luhn.isMultiple(of: 10) { return plain > 0 }
    // La Poste numbers its thousands of offices outside the rule: the plain sum is a multiple of five (INSEE).
    return text.starts(with: laPoste) && plain.isMultiple(of: 5)
  }

  private static let laPoste = Array("356000000".utf8)
}
