import Foundation
import LearningAccount

/// Reads scheme.yaml: what the scheme is, apart from its law.
struct HeaderReader {
  static let fileName = "scheme.yaml"

  let contentHash: String

  private static let keys = VocabularyReader.keys.union([
    "id", "names", "timeZone", "opens", "units", "primaryUnit", "files", "links",
  ])

  func header(_ place: LawPlace, _ territories: CalendarReader.Territories?) -> SchemeHeader? {
    guard let fields = LawFields(place, allowed: Self.keys) else { return nil }
    let id = fields.needed("id")?.text()
    let names = names(fields)
    let timeZone = timeZone(fields)
    let opens = fields.needed("opens")?.day()
    let units = units(fields)
    let vocabulary = VocabularyReader().vocabulary(fields, territories)
    guard let id, let names, let timeZone, let opens, let units else { return nil }
    let codes = units.map(\.code)
    guard let primary = fields.needed("primaryUnit")?.identifier(among: codes, "units"),
      let primaryUnit = units.first(where: { $0.code == primary })
    else { return nil }
    return SchemeHeader(
      id: id, names: names, timeZone: timeZone, opens: opens, units: units, primaryUnit: primaryUnit,
      vocabulary: vocabulary, contentHash: contentHash)
  }

  private func names(_ fields: LawFields) -> [String: String]? {
    guard let entries = fields.needed("names")?.entries() else { return nil }
    return Dictionary(
      entries.compactMap { entry in entry.place.text().map { (entry.name, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  private func timeZone(_ fields: LawFields) -> String? {
    guard let place = fields.needed("timeZone"), let text = place.text() else { return nil }
    guard TimeZone(identifier: text) != nil else {
      place.fault("\"\(text)\" is no time zone that this machine knows")
      return nil
    }
    return text
  }

  private func units(_ fields: LawFields) -> [LearningAccount.Unit]? {
    fields.needed("units")?.list { place in
      guard let unit = LawFields(place, allowed: ["code", "decimals"]) else { return nil }
      guard let code = unit.needed("code")?.text(), let decimals = unit.needed("decimals")?.count() else { return nil }
      guard LearningAccount.Unit.isCode(code), decimals <= 6 else {
        place.fault("must have a code of at most 7 plain letters and at most 6 decimals")
        return nil
      }
      return LearningAccount.Unit(code: code, decimals: decimals)
    }
  }

  /// The names of the scheme's other files, which it lists so that none can be lost unnoticed; nil where they cannot be
  /// read.
  static func files(_ place: LawPlace) -> [String]? {
    var listed: Set<String> = []
    return LawFields(place, allowed: keys)?.needed("files")?.list { entry in
      guard let name = entry.text() else { return nil }
      if !listed.insert(name).inserted { entry.fault("\"\(name)\" is listed twice") }
      guard name.wholeMatch(of: #/[a-z]+(-[a-z]+)*/#) != nil, "\(name).yaml" != HeaderReader.fileName else {
        entry.fault("\"\(name)\" names no other file: small letters and dashes were expected, without .yaml")
        return nil
      }
      return "\(name).yaml"
    }
  }

  /// The links that references may name; nil where the file is no mapping.
  static func links(_ place: LawPlace) -> [String: String]? {
    guard let entries = LawFields(place, allowed: keys)?.needed("links")?.entries() else { return nil }
    let links = entries.compactMap { entry in
      entry.place.text().map { link -> (String, String) in
        if !link.hasPrefix("https://") { entry.place.fault("must begin with https://") }
        return (entry.name, link)
      }
    }
    return Dictionary(links, uniquingKeysWith: { first, _ in first })
  }
}
