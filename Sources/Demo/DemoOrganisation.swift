import Offers
import Site

/// An invented training organisation.
struct DemoOrganisation: Sendable {
  let name: String
  /// Valid by its key, and of a range that is never given: it begins with four zeros.
  let siret: String
  let activityNumber: String
  let families: [String]
  let street: String
  let town: DemoTown
  /// Where it teaches: its own town first.
  let towns: [DemoTown]

  static func all(_ towns: [DemoTown]) throws -> [DemoOrganisation] {
    try DemoTable.read("organisations").rows.enumerated().map { index, row in
      guard let name = row["name"], let street = row["street"], let families = row["families"],
        let town = towns.first(where: { $0.name == row["town"] })
      else { throw DemoError.damaged("organisations.csv: \(row["name"] ?? "")") }
      let nearest = towns.filter { $0.territory == town.territory || town.territory == "metropole" }
        .sorted { $0.nearness(to: town) < $1.nearness(to: town) }
      return DemoOrganisation(
        name: name, siret: siret(number: index + 1),
        activityNumber: activityNumber(number: index + 1, department: town.department),
        families: families.split(separator: " ").map(String.init), street: street, town: town,
        towns: Array(nearest.filter { $0.territory != "la-reunion" || town.territory == "la-reunion" }.prefix(5)))
    }
  }

  /// Its catalogue record.
  var record: Organisation {
    var organisation = Organisation()
    organisation.siret = siret
    organisation.activityNumber = activityNumber
    organisation.name = name
    organisation.legalName = name
    organisation.contact = contact
    organisation.contacts = [contact]
    return organisation
  }

  var contact: Contact {
    var contact = Contact()
    contact.name = "Accueil"
    contact.lines = [street]
    contact.address = address(in: town, street: street)
    contact.phones = [phone]
    contact.email = email
    return contact
  }

  /// Ends in `.example`, which reaches nobody (RFC 2606).
  var email: String { "contact@\(DemoText.slug(name)).example" }

  /// Of the ranges kept for fiction (ARCEP, decision 2018-0881).
  private var phone: String {
    let ranges = ["01 99 00", "02 61 91", "03 53 01", "04 65 71", "05 36 49"]
    let digits = siret.dropFirst(4).prefix(4)
    let range = ranges[(Int(digits) ?? 0) % ranges.count]
    return "\(range) \(digits.prefix(2)) \(digits.suffix(2))"
  }

  func address(in town: DemoTown, street: String) -> PostalAddress {
    var address = PostalAddress()
    address.lines = [street]
    address.postalCode = town.postalCode
    address.city = town.name
    address.department = town.department
    address.commune = town.commune
    address.latitude = town.latitude
    address.longitude = town.longitude
    return address
  }
}

extension DemoOrganisation {
  /// Fourteen figures whose last makes the Luhn sum a multiple of ten, of the number of the company too.
  static func siret(number: Int) -> String {
    let company = withLuhnFigure("0000" + DemoText.padded(number * 7, to: 4))
    return withLuhnFigure(company + "0001")
  }

  private static func activityNumber(number: Int, department: String) -> String {
    let digits = String((department + "000").prefix(3)).replacing("A", with: "0").replacing("B", with: "1")
    return "9" + digits + "0000" + DemoText.padded(number, to: 3)
  }

  private static func withLuhnFigure(_ digits: String) -> String {
    var sum = 0
    for (index, character) in digits.reversed().enumerated() {
      let figure = character.wholeNumberValue ?? 0
      let weighed = index.isMultiple(of: 2) ? figure * 2 : figure
      sum += weighed > 9 ? weighed - 9 : weighed
    }
    return digits + String((10 - sum % 10) % 10)
  }
}
