import Foundation

/// A commune, or an arrondissement of Paris, Lyon or Marseille.
package struct Locality: Hashable, Sendable {
  /// INSEE code: `69383`.
  package let code: String
  package let name: String
  /// `69`, `2A`, `974`.
  package let department: String
  package let postalCodes: [String]
  package let population: Int
  /// Nil for the few communes whose town hall has no known coordinates.
  package let point: GeoPoint?
}

/// Degrees, WGS 84.
package struct GeoPoint: Hashable, Sendable {
  package let latitude: Double
  package let longitude: Double

  package init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }
}

extension GeoPoint {
  /// Kilometres along the sphere (haversine, mean radius of the Earth).
  package func kilometres(to other: GeoPoint) -> Double {
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
package struct Department: Hashable, Sendable {
  package let code: String
  package let name: String
  package let regionCode: String
  package let region: String
  /// Whose public holidays count there, an id that the scheme knows: `metropole`, `alsace-moselle`, `guadeloupe` …
  package let territory: String
}

func cosine(degrees: Double) -> Double { cos(degrees * .pi / 180) }
