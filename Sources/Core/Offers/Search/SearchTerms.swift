import LearningAccount

/// The terms and value slots that writer and reader of the index agree on. A change of any of them is a new
/// ``SearchIndex/formatVersion``.
enum SearchTerms {
  enum Slot: Int32 { case points = 1, price, card }

  static func key(_ actionID: Int64) -> String { "Q\(actionID)" }
  static func term(_ facet: SearchFacet, _ value: String) -> String { "X\(facet.letter)\(value)" }

  /// Bytes that sort as amounts of one unit do.
  static func sortable(_ amount: Amount) -> [UInt8] {
    withUnsafeBytes(of: UInt32(clamping: amount.minor).bigEndian) { Array($0) }
  }

  static func packed(_ points: [GeoPoint]) -> [UInt8] {
    points.flatMap { point in
      [point.latitude, point.longitude].flatMap { degrees in
        withUnsafeBytes(of: Int32((degrees * 1e6).rounded()).bigEndian) { Array($0) }
      }
    }
  }

  /// What every search reads of a training, as short as can be: its last start, and the numbers of its facet values.
  static func card(lastStart: Day?, _ numbers: [Int]) -> [UInt8] {
    let day = lastStart.map { min(number(of: $0), UInt16.max - 1) } ?? UInt16.max
    return withUnsafeBytes(of: day.bigEndian) { Array($0) } + numbers.flatMap(packed)
  }

  /// Days since 1970, up to the year 2149; what one may enter at any time comes after all.
  static func number(of day: Day) -> UInt16 { UInt16(clamping: day.number) }

  /// Seven bits a byte, the lowest first.
  private static func packed(_ number: Int) -> [UInt8] {
    number < 0x80 ? [UInt8(number)] : [UInt8(number & 0x7F) | 0x80] + packed(number >> 7)
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
