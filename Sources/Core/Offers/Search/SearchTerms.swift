import LearningAccount

/// The terms and value slots that writer and reader of the index agree on. A change of any of them is a new
/// ``SearchIndex/formatVersion``.
enum SearchTerms {
  enum Slot: Int32 { case points = 1, price, lastStart, facets }

  static func key(_ actionID: Int64) -> String { "Q\(actionID)" }
  static func kind(_ kind: String) -> String { "XK\(kind)" }
  static func mode(_ mode: TeachingMode) -> String { "XM\(mode.rawValue)" }
  static func department(_ code: String) -> String { "XD\(code)" }
  static func level(_ level: Int) -> String { "XL\(level)" }
  static func price(_ band: String) -> String { "XP\(band)" }
  static func certification(_ code: String) -> String { "XC\(code.lowercased())" }

  /// Bytes that sort as the numbers do.
  static func sortable(_ value: Int64) -> [UInt8] {
    let clamped = UInt32(clamping: value)
    return withUnsafeBytes(of: clamped.bigEndian) { Array($0) }
  }

  /// Days since 1970 that sort as the days do; a training open at any time comes after all.
  static func sortable(_ day: Day?) -> [UInt8] { sortable(day.map { Int64($0.number) } ?? Int64(UInt32.max)) }

  static func packed(_ points: [GeoPoint]) -> [UInt8] {
    points.flatMap { point in
      [point.latitude, point.longitude].flatMap { degrees in
        withUnsafeBytes(of: Int32((degrees * 1e6).rounded()).bigEndian) { Array($0) }
      }
    }
  }

  /// A facet's number, its length and its bytes, one after the other.
  static func packed(_ facets: [(SearchFacet, String)]) -> [UInt8] {
    facets.flatMap { facet, value in
      let bytes = Array(value.utf8.prefix(255))
      return [UInt8(facet.rawValue), UInt8(bytes.count)] + bytes
    }
  }

  /// Upper bounds in whole euros; the last band has none. Presentation only: no rule of law depends on them.
  static let priceBands = [500, 1000, 2000, 5000]

  /// `0-500`, `500-1000` …, `5000-`; the upper bound belongs to the next band.
  static func priceBand(cents: Int64) -> String {
    let index = priceBands.firstIndex { cents < Int64($0) * 100 } ?? priceBands.count
    let low = index == 0 ? 0 : priceBands[index - 1]
    return index < priceBands.count ? "\(low)-\(priceBands[index])" : "\(low)-"
  }
}

/// The grid by which places are found: a training holds the terms of its cells, a search asks for all cells that its
/// circle touches and the exact distance decides among them.
enum SearchGrid {
  /// Cells of about 11 km from south to north, and of about 55 km for wide circles.
  enum Size: String, CaseIterable {
    case fine = "XG"
    case coarse = "XH"

    var degrees: Double { self == .fine ? 0.1 : 0.5 }
  }

  static func terms(of point: GeoPoint) -> [String] {
    Size.allCases.map { term($0, row: cell(point.latitude, $0), column: cell(point.longitude, $0)) }
  }

  static func terms(around point: GeoPoint, kilometres: Double) -> [String] {
    let size: Size = kilometres <= 40 ? .fine : .coarse
    let height = kilometres / 111.0
    let width = height / max(0.1, cosine(degrees: min(89, abs(point.latitude) + height)))
    let rows = cell(point.latitude - height, size)...cell(point.latitude + height, size)
    let columns = cell(point.longitude - width, size)...cell(point.longitude + width, size)
    return rows.flatMap { row in columns.map { term(size, row: row, column: $0) } }
  }

  private static func cell(_ degrees: Double, _ size: Size) -> Int { Int((degrees / size.degrees).rounded(.down)) }
  private static func term(_ size: Size, row: Int, column: Int) -> String { "\(size.rawValue)\(row):\(column)" }
}
