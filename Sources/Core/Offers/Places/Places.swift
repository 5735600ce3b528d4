import Foundation

/// Where places are: the communes of France with their postal codes and coordinates, and their departments.
///
/// The table is read at first use in a few milliseconds and never copied into objects: lookups search its bytes.
package final class Places: Sendable {
  package static let shared = Places()

  private let bytes: [UInt8]
  /// Where each line begins; lines are sorted by the folded name.
  private let lines: [Int32]
  /// Line numbers sorted by INSEE code.
  private let byCode: [(code: UInt64, line: Int32)]
  private let byPostalCode: [(code: UInt64, line: Int32)]
  let departments: [String: Department]

  private convenience init() {
    let folder = Bundle.module.url(forResource: "Data", withExtension: nil)
    let read = { (name: String) in
      (try? Data(contentsOf: folder?.appendingPathComponent(name) ?? URL(fileURLWithPath: name))) ?? Data()
    }
    self.init(
      communes: Array(read("communes.tsv")), departments: String(decoding: read("departments.tsv"), as: UTF8.self))
  }

  init(communes: [UInt8], departments: String) {
    var lines: [Int32] = []
    var codes: [(UInt64, Int32)] = []
    var postal: [(UInt64, Int32)] = []
    lines.reserveCapacity(36_000)
    communes.withUnsafeBufferPointer { bytes in
      var start = 0
      while start < bytes.count {
        let line = Int32(lines.count)
        let tabs = Places.scan(bytes, from: start)
        lines.append(Int32(start))
        if tabs.count == 8 {
          codes.append((Places.pack(bytes[tabs[0] + 1..<tabs[1]]), line))
          for code in bytes[tabs[3] + 1..<tabs[4]].split(separator: 0x20) { postal.append((Places.pack(code), line)) }
        }
        start = (tabs.last ?? bytes.count) + 1
      }
    }
    self.bytes = communes
    self.lines = lines
    self.byCode = codes.sorted { $0.0 < $1.0 }
    self.byPostalCode = postal.sorted { $0.0 < $1.0 }
    self.departments = Places.departments(departments)
  }

  /// Whether the tables are missing.
  package var isEmpty: Bool { lines.isEmpty || departments.isEmpty }

  /// The commune of an INSEE code.
  func locality(code: String) -> Locality? { lines(of: code, in: byCode).first.map(locality) }

  /// The communes that share a postal code, largest first.
  func localities(postalCode: String) -> [Locality] {
    lines(of: postalCode, in: byPostalCode).map(locality).sorted(by: Places.largerFirst)
  }

  /// The communes of a name, however it is written, largest first.
  func localities(named name: String) -> [Locality] {
    let key = Array(Folding.place(name).utf8)
    guard !key.isEmpty else { return [] }
    return lines(startingWith: key + [0x09]).map(locality).sorted(by: Places.largerFirst)
  }

  /// The communes whose name begins so, largest first.
  func localities(prefix: String, limit: Int = 10) -> [Locality] {
    let key = Array(Folding.place(prefix).utf8)
    guard key.count >= 2 else { return [] }
    return Array(lines(startingWith: key).map(locality).sorted(by: Places.largerFirst).prefix(limit))
  }

  static func largerFirst(_ left: Locality, _ right: Locality) -> Bool {
    (left.population, right.code) > (right.population, left.code)
  }
}

// MARK: Reading the table

extension Places {
  /// The places of the seven tabs of a line and of its end.
  private static func scan(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> [Int] {
    var tabs: [Int] = []
    tabs.reserveCapacity(8)
    var at = start
    while at < bytes.count, bytes[at] != 0x0A {
      if bytes[at] == 0x09 { tabs.append(at) }
      at += 1
    }
    tabs.append(at)
    return tabs
  }

  /// Up to eight characters as one number that sorts as they do.
  private static func pack(_ code: some Collection<UInt8>) -> UInt64 {
    code.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  private func lines(of code: String, in index: [(code: UInt64, line: Int32)]) -> [Int] {
    let wanted = Places.pack(Array(code.utf8))
    var found: [Int] = []
    var at = Places.lowerBound(index.count) { index[$0].code < wanted }
    while at < index.count, index[at].code == wanted {
      found.append(Int(index[at].line))
      at += 1
    }
    return found
  }

  private func lines(startingWith key: [UInt8]) -> [Int] {
    var at = Places.lowerBound(lines.count) { bytes[Int(lines[$0])...].lexicographicallyPrecedes(key) }
    var found: [Int] = []
    while at < lines.count, bytes[Int(lines[at])...].starts(with: key) {
      found.append(at)
      at += 1
    }
    return found
  }

  private static func lowerBound(_ count: Int, _ isBefore: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func locality(_ line: Int) -> Locality {
    let start = Int(lines[line])
    let end = line + 1 < lines.count ? Int(lines[line + 1]) - 1 : bytes.count
    let fields = bytes[start..<end].split(separator: 0x09, omittingEmptySubsequences: false)
      .map { String(decoding: $0.filter { $0 != 0x0A }, as: UTF8.self) }
    let point = Double(fields[6]).flatMap { latitude in
      Double(fields[7]).map { GeoPoint(latitude: latitude, longitude: $0) }
    }
    return Locality(
      code: fields[1], name: fields[2], department: fields[3],
      postalCodes: fields[4].split(separator: " ").map(String.init),
      population: Int(fields[5]) ?? 0, point: point)
  }

  private static func departments(_ table: String) -> [String: Department] {
    var departments: [String: Department] = [:]
    for line in table.split(separator: "\n") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 5 else { continue }
      departments[fields[0]] = Department(
        code: fields[0], name: fields[1], regionCode: fields[2], region: fields[3], territory: fields[4])
    }
    return departments
  }
}
