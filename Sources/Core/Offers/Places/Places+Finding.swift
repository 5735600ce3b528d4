extension Places {
  /// The places that someone may mean, the likeliest first; empty where none is known.
  ///
  /// Understood: a name however written (`st etienne`), a postal code, an INSEE code where no postal code is meant, a
  /// name with its department or postal code (`Saint-Denis (974)`, `93200 Saint-Denis`), an arrondissement
  /// (`Lyon 3e`, `Paris 11`), and the beginning of a name.
  func find(_ text: String) -> [Locality] {
    let words = Folding.place(text).split(separator: " ").map(String.init)
    let numbers = words.filter { $0.allSatisfy(\.isNumber) || isCorsican($0) }
    let name = words.filter { !numbers.contains($0) }.joined(separator: " ")
    if let postal = words.first(where: { isCode($0) }) {
      let there = localities(postalCode: postal) + [locality(code: postal.uppercased())].compactMap { $0 }
      let named = there.filter { name.isEmpty || Folding.place($0.name).hasPrefix(name) }
      if !named.isEmpty { return named.reduced() }
      if name.isEmpty { return there.reduced() }
      let department = Places.department(postalCode: postal)
      return localities(named: name).filter { $0.department == department }.orElse(there.reduced())
    }
    if let district = arrondissement(words) { return [district] }
    if let code = numbers.first.map({ $0.count == 1 ? "0" + $0 : $0.uppercased() }), departments[code] != nil {
      let there = candidates(name).filter { $0.department == code }
      if !there.isEmpty { return there }
    }
    return candidates(words.joined(separator: " ")).orElse(candidates(name))
  }

  private func candidates(_ name: String) -> [Locality] {
    guard !name.isEmpty else { return [] }
    let exact = localities(named: name)
    return exact.isEmpty ? localities(prefix: name) : exact
  }

  private func isCode(_ word: String) -> Bool {
    word.utf8.count == 5 && (word.utf8.allSatisfy { $0.isDigit } || isCorsican(String(word.prefix(2))))
  }

  private func isCorsican(_ word: String) -> Bool { word == "2a" || word == "2b" }

  /// `lyon 3`, `lyon 3e`, `paris 1er`, `marseille 8eme arrondissement`.
  private func arrondissement(_ words: [String]) -> Locality? {
    guard words.count >= 2, let city = Places.cities[words[0]] else { return nil }
    let digits = words[1].prefix { $0.isNumber }
    guard let number = Int(digits), (1...city.count).contains(number),
      ["", "e", "er", "eme", "ieme"].contains(words[1].dropFirst(digits.count))
    else { return nil }
    return locality(code: String(city.first + number - 1))
  }

  /// First INSEE code and number of arrondissements.
  private static let cities: [String: (first: Int, count: Int)] = [
    "paris": (75_101, 20), "lyon": (69_381, 9), "marseille": (13_201, 16),
  ]

  /// The department of a postal code: `20000` is in one of the two of Corsica, told apart by its third figure.
  static func department(postalCode: String) -> String? {
    guard postalCode.utf8.count == 5, postalCode.utf8.allSatisfy({ $0.isDigit }) else { return nil }
    switch postalCode {
    case "97133": return "977"
    case "97150": return "978"
    default: break
    }
    if postalCode.hasPrefix("97") || postalCode.hasPrefix("98") { return String(postalCode.prefix(3)) }
    if postalCode.hasPrefix("20") { return postalCode < "20200" ? "2A" : "2B" }
    return String(postalCode.prefix(2))
  }

  /// The commune of an address: by its INSEE code, else by its postal code and town, else by town and department.
  func locality(of address: PostalAddress) -> Locality? {
    if let code = address.commune, let found = locality(code: code.uppercased()) { return found }
    let there = address.postalCode.map(localities(postalCode:)) ?? []
    let town = Folding.place(address.city ?? "")
    if let exact = there.first(where: { Folding.place($0.name) == town }) { return exact }
    if there.count == 1 { return there[0] }
    let department = address.postalCode.flatMap(Places.department(postalCode:)) ?? address.department
    // A CEDEX is a sorting office's word, not the town's name.
    let name = town.split(separator: " ").prefix { $0 != "cedex" }.joined(separator: " ")
    let named = localities(named: name).filter { department == nil || $0.department == department }
    return named.first ?? there.first
  }

  /// Where an address is: its own coordinates unless they lie far from its commune, else the commune's town hall.
  func point(of address: PostalAddress) -> GeoPoint? {
    let commune = locality(of: address)?.point
    guard let latitude = address.latitude, let longitude = address.longitude else { return commune }
    let own = GeoPoint(latitude: latitude, longitude: longitude)
    guard let commune else { return own == GeoPoint(latitude: 0, longitude: 0) ? nil : own }
    return own.kilometres(to: commune) <= 50 ? own : commune
  }

  /// Whose public holidays count at an address; nil where its department is not known.
  func territory(of address: PostalAddress) -> String? {
    let code =
      locality(of: address)?.department ?? address.postalCode.flatMap(Places.department(postalCode:))
      ?? address.department
    return code.flatMap { departments[$0]?.territory }
  }
}

extension [Locality] {
  fileprivate func orElse(_ other: @autoclosure () -> [Locality]) -> [Locality] { isEmpty ? other() : self }

  /// Each once, in the same order.
  fileprivate func reduced() -> [Locality] {
    var seen: Set<String> = []
    return filter { seen.insert($0.code).inserted }
  }
}
