import Foundation
import LearningAccount

/// Reads scheme.yaml: what the scheme is, apart from its law.
struct HeaderReader {
  let contentHash: String

  private static let keys: Set<String> = [
    "id", "names", "timeZone", "opens", "units", "primaryUnit", "trainingKinds", "lotSources", "thirdPartyKinds",
    "holderStatuses", "actors", "consequences", "links",
  ]

  func header(_ place: Place, _ territories: CalendarReader.Territories?) -> SchemeHeader? {
    guard let fields = Fields(place, allowed: Self.keys) else { return nil }
    let id = fields.needed("id")?.text()
    let names = names(fields)
    let timeZone = timeZone(fields)
    let opens = fields.needed("opens")?.day()
    let units = units(fields)
    let vocabulary = territories.flatMap { self.vocabulary(fields, $0) }
    guard let id, let names, let timeZone, let opens, let units, let vocabulary else { return nil }
    let codes = units.map(\.code)
    guard let primary = fields.needed("primaryUnit")?.identifier(among: codes, "units"),
      let primaryUnit = units.first(where: { $0.code == primary })
    else { return nil }
    return SchemeHeader(
      id: id, names: names, timeZone: timeZone, opens: opens, units: units, primaryUnit: primaryUnit,
      vocabulary: vocabulary, contentHash: contentHash)
  }

  private func names(_ fields: Fields) -> [String: String]? {
    guard let entries = fields.needed("names")?.entries() else { return nil }
    return Dictionary(
      entries.compactMap { entry in entry.place.text().map { (entry.name, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  private func timeZone(_ fields: Fields) -> String? {
    guard let place = fields.needed("timeZone"), let text = place.text() else { return nil }
    guard TimeZone(identifier: text) != nil else {
      place.fault("\"\(text)\" is no time zone that this machine knows")
      return nil
    }
    return text
  }

  private func units(_ fields: Fields) -> [LearningAccount.Unit]? {
    fields.needed("units")?.list { place in
      guard let unit = Fields(place, allowed: ["code", "decimals"]) else { return nil }
      guard let code = unit.needed("code")?.text(), let decimals = unit.needed("decimals")?.count() else { return nil }
      return LearningAccount.Unit(code: code, decimals: decimals)
    }
  }

  private func vocabulary(_ fields: Fields, _ territories: CalendarReader.Territories) -> Vocabulary? {
    let trainingKinds = words(fields, "trainingKinds")
    let lotSources = words(fields, "lotSources")
    let thirdPartyKinds = words(fields, "thirdPartyKinds")
    let holderStatuses = words(fields, "holderStatuses")
    let actors = words(fields, "actors")
    let consequences = words(fields, "consequences")
    guard let trainingKinds, let lotSources, let thirdPartyKinds, let holderStatuses, let actors, let consequences
    else { return nil }
    return Vocabulary(
      trainingKinds: trainingKinds, lotSources: lotSources, thirdPartyKinds: thirdPartyKinds,
      holderStatuses: holderStatuses, actors: actors, consequences: consequences, territories: territories.ids,
      remoteTerritory: territories.standard)
  }

  private func words(_ fields: Fields, _ name: String) -> [String]? {
    guard let place = fields.needed(name), let words = place.list({ $0.text() }) else { return nil }
    if words.isEmpty { place.fault("must name at least one") }
    if Set(words).count < words.count { place.fault("names one twice") }
    return words
  }

  /// The links that references may name; nil where the file is no mapping.
  static func links(_ place: Place) -> [String: String]? {
    guard let entries = Fields(place, allowed: keys)?.needed("links")?.entries() else { return nil }
    let links = entries.compactMap { entry in
      entry.place.text().map { link -> (String, String) in
        if !link.hasPrefix("https://") { entry.place.fault("must begin with https://") }
        return (entry.name, link)
      }
    }
    return Dictionary(links, uniquingKeysWith: { first, _ in first })
  }
}
