import Foundation

/// A commune, or an arrondissement of Paris, Lyon or Marseille.
public struct Locality: Hashable, Sendable {
  /// INSEE code: `69383`.
  public let code: String
  public let name: String
  /// `69`, `2A`, `974`.
  public let department: String
  public let postalCodes: [String]
  public let population: Int
  /// Nil for the few communes whose town hall has no known coordinates.
  public let point: GeoPoint?
}

/// Degrees, WGS 84.
public struct GeoPoint: Hashable, Sendable {
  public let latitude: Double
  public let longitude: Double

  public init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }
}

extension GeoPoint {
  /// Kilometres along the sphere (haversine, mean radius of the Earth).
  public func kilometres(to other: GeoPoint) -> Double {
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
public struct Department: Hashable, Sendable {
  public let code: String
  public let name: String
  public let regionCode: String
  public let region: String
  /// Whose public holidays count there, an id that the scheme knows: `metropole`, `alsace-moselle`, `guadeloupe` …
  public let territory: String
}

func cosine(degrees: Double) -> Double { cos(degrees * .pi / 180) }
