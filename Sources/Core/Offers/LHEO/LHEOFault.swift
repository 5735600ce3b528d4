/// One thing that is wrong in an LHEO file: where, what, and in words what was expected.
struct LHEOFault: Hashable, Sendable {
  enum Code: String, Sendable, CaseIterable {
    case elementUnknown = "element.unknown"
    case elementMisplaced = "element.misplaced"
    case elementMissing = "element.missing"
    case elementTooMany = "element.tooMany"
    case textUnexpected = "text.unexpected"
    case textTooShort = "text.tooShort"
    case textTooLong = "text.tooLong"
    case valueNotInList = "value.notInList"
    case valueNotDate = "value.notDate"
    case valueNotWhole = "value.notWhole"
    case dayDoesNotExist = "value.noSuchDay"
    case siretKey = "value.siretKey"
    case priceUnreadable = "value.price"
    case periodReversed = "period.reversed"
    case attributeUnknown = "attribute.unknown"
    case attributeValue = "attribute.value"
    case tooManyFaults = "offer.tooManyFaults"
    /// Another offer of the same organisation in the same import has the same number.
    case offerTwice = "offer.twice"
    /// The root says that this is not a file of LHEO offers.
    case documentKind = "document.kind"
    case documentNamespace = "document.namespace"
    /// The file is no XML from this line on, or asks for more than the reader gives.
    case documentMalformed = "document.malformed"
    case documentLimit = "document.limit"
    case documentEntity = "document.entity"
    case documentUnreadable = "document.unreadable"
  }

  /// From 1; 0 where no line was reached.
  let line: Int
  /// Such as `/lheo/offres/formation[3]/action[1]/session[1]/periode/debut`.
  let path: String
  let code: Code
  /// One plain sentence in English.
  let message: String
}
