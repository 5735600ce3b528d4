import Foundation

/// A real commune in which people of the demo live and learn.
struct DemoTown: Sendable {
  let commune: String
  let name: String
  let postalCode: String
  /// `54`, `2A`, `974`.
  let department: String
  let territory: String
  let latitude: Double
  let longitude: Double
  let thousands: Int

  static func all() throws -> [DemoTown] { try DemoTable.read("towns").rows.map(DemoTown.init(row:)) }

  private init(row: [String: String]) throws {
    guard let commune = row["commune"], let name = row["name"], let postalCode = row["postalCode"],
      let department = row["department"], let territory = row["territory"],
      let latitude = row["latitude"].flatMap(Double.init), let longitude = row["longitude"].flatMap(Double.init),
      let thousands = row["thousands"].flatMap({ Int($0) })
    else { throw DemoError.damaged("towns.csv: \(row["name"] ?? "")") }
    self.commune = commune
    self.name = name
    self.postalCode = postalCode
    self.department = department
    self.territory = territory
    self.latitude = latitude
    self.longitude = longitude
    self.thousands = thousands
  }

  /// Good enough to find the nearest towns: degrees, east ones shortened as they are in France.
  func nearness(to other: DemoTown) -> Double {
    let north = latitude - other.latitude
    let east = (longitude - other.longitude) * 0.7
    return north * north + east * east
  }
}
