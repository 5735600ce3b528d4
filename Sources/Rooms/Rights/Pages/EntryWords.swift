import LearningAccount
import Words

/// How an entry is named for people.
struct EntryWords {
  let code: EntryCode
  /// What the training file is called that it concerns.
  let training: StatementLine.File?
  /// The year of work that a yearly credit is for.
  let year: Int?

  /// The text under `rights.line.`.
  func kind(_ words: Words) -> String {
    if let named = Self.kinds[code] { return named }
    guard !code.isSettlement else { return "settled" }
    guard code.description.hasPrefix("credit.") else { return "other" }
    let source = String(code.description.dropFirst("credit.".count))
    // A source that a year credits may have words of its own for that.
    let names = (year == nil ? [] : ["\(source)Year"]) + [source]
    return names.first { words.has("rights.line.\($0)") } ?? "credit"
  }

  var arguments: [String: Argument] {
    var arguments: [String: Argument] = [:]
    if let training {
      arguments = ["title": .native(training.title), "organisation": .text(training.organisationName)]
    }
    if let year { arguments["year"] = .text(String(year)) }
    return arguments
  }

  func html(_ words: Words) -> HTML { words("rights.line.\(kind(words))", arguments) }

  func plain(_ words: Words) -> String { words.plain("rights.line.\(kind(words))", arguments) }

  private static let kinds: [EntryCode: String] = [
    .reserved: "reserved", .confirmed: "confirmed", .voided: "released", .committed: "committed",
    .ownReceived: "ownReceived", .ownRefunded: "ownRefunded", .expired: "expired", .corrected: "corrected",
    .reversed: "reversed", .debtRecovered: "debtRecovered", .converted: "converted", .mergedHere: "mergedHere",
    .mergedAway: "mergedAway", .earned: "earned", .paidOut: "paidOut", .fundReceived: "fundReceived",
    .fundPaid: "fundPaid", .depositReceived: "depositReceived", .depositReturned: "depositReturned",
    .topUpReceived: "topUpReceived", .topUpReturned: "topUpReturned", .depositToppedUp: "depositToppedUp",
    .depositEndowed: "depositEndowed", .depositRegained: "depositRegained",
  ]
}

extension AccountStatement.Line {
  var words: EntryWords { EntryWords(code: code, training: training, year: year) }
}

extension EntryExplanation {
  var words: EntryWords { EntryWords(code: code, training: training, year: year) }
}

extension Words {
  func pocket(_ pocket: Pocket) -> HTML { self("statement.pocket.\(pocket.rawValue)") }

  /// A book in words, without its number.
  func book(_ book: Book) -> HTML {
    let name = book.code.prefix { $0 != ":" }
    return self("statement.book.\(name)")
  }
}
