import Foundation

/// A commune, or an arrondissement of Paris, Lyon or Marseille.
struct Locality: Hashable, Sendable {
  /// INSEE code: `69383`.
  let code: String
  let name: String
  /// `69`, `2A`, `974`.
  let department: String
  let postalCodes: [String]
  let population: Int
  /// Nil for the few communes whose town hall has no known coordinates.
  let point: GeoPoint?
}

/// Degrees, WGS 84.
package struct GeoPoint: Hashable, Sendable {
  let latitude: Double
  let longitude: Double
}

extension GeoPoint {
  /// Kilometres along the sphere (haversine, mean radius of the Earth).
  func kilometres(to other: GeoPoint) -> Double {
    let radians = Double.pi / 180
    let latitudes = (other.latitude - latitude) * radians / 2
    let longitudes = (other.longitude - longitude) * radians / 2
    let a =
      sin(latitudes) * sin(latitudes)
      + cos(latitude * radians) * cos(other.latitude * radians) * sin(longitudes) * sin(longitudes)
    return 2 * 6371.0088 * asin(min(1, a.squareRoot()))
  }
}

/// A department or an overseas collectivity.
struct Department: Hashable, Sendable {
  let code: String
  let name: String
  let regionCode: String
  let region: String
  /// Whose public holidays count there, an id that the scheme knows: `metropole`, `alsace-moselle`, `guadeloupe` …
  let territory: String
}

func cosine(degrees: Double) -> Double { cos(degrees * .pi / 180) }
