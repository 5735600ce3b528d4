import Foundation

/// The style sheet and pictures, read once at start. An address carries its content's hash, so that a browser may
/// keep it for a year and a changed file is a new address.
struct Assets: Sendable {
  struct Asset: Sendable {
    let name: String
    let mediaType: String
    let bytes: [UInt8]
  }

  private let byName: [String: Asset]
  private let addresses: [String: String]

  /// Joins `<folder>/styles/*.css` in the order of their names and takes `<folder>/pictures/*` as they are.
  init(folder: URL) throws {
    var assets = [("acquis.css", try Assets.joined(folder.appendingPathComponent("styles")))]
    let pictures = folder.appendingPathComponent("pictures")
    for name in try FileManager.default.contentsOfDirectory(atPath: pictures.path).sorted() {
      assets.append((name, [UInt8](try Data(contentsOf: pictures.appendingPathComponent(name)))))
    }
    var byName: [String: Asset] = [:]
    var addresses: [String: String] = [:]
    for (name, bytes) in assets {
      let stamped = Assets.stamped(name, bytes)
      byName[stamped] = Asset(name: stamped, mediaType: Assets.mediaType(of: name), bytes: bytes)
      addresses[name] = Route.asset(.init(stamped)).path
    }
    self.byName = byName
    self.addresses = addresses
  }

  static func shipped() throws -> Assets {
    try Assets(folder: Bundle.module.bundleURL.appendingPathComponent("Assets"))
  }

  /// The asset at an address's last part, such as `acquis.1f0c….css`.
  func asset(at name: String) -> Asset? { byName[name] }

  /// Where a browser finds `name`.
  func address(of name: String) -> String { addresses[name] ?? "/assets/\(name)" }

  private static func joined(_ folder: URL) throws -> [UInt8] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".css") }
    return try names.sorted().flatMap { [UInt8](try Data(contentsOf: folder.appendingPathComponent($0))) }
  }

  /// FNV-1a: tells contents apart for caching, protects nothing.
  private static func stamped(_ name: String, _ bytes: [UInt8]) -> String {
    let hash = bytes.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    let parts = name.split(separator: ".", maxSplits: 1)
    return "\(parts[0]).\(String(hash, radix: 36)).\(parts.count > 1 ? String(parts[1]) : "")"
  }

  private static func mediaType(of name: String) -> String {
    switch name.split(separator: ".").last {
    case "css": "text/css; charset=utf-8"
    case "svg": "image/svg+xml"
    default: "application/octet-stream"
    }
  }
}
