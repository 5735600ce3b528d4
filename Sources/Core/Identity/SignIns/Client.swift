import Foundation

/// Where a request comes from, as far as signing in cares.
package struct Client: Sendable {
  /// What tries are counted by: an IPv4 address, or the /64 network of an IPv6 one, which one subscriber has whole.
  let network: String
  /// `Firefox, Android`: shown in the list of sessions.
  let device: String
  /// What ``IssuedSession/deviceToken`` gave this browser earlier.
  let deviceToken: String?

  /// - Parameters:
  ///   - address: the peer's address, or the one that a trusted proxy reports.
  ///   - userAgent: the header, if any.
  ///   - deviceToken: the long-lived cookie, if any.
  package init(address: String, userAgent: String? = nil, deviceToken: String? = nil) {
    network = Self.network(of: address)
    device = DeviceSummary.of(userAgent ?? "")
    self.deviceToken = deviceToken.flatMap { $0.utf8.count <= 256 ? $0 : nil }
  }

  static func network(of address: String) -> String {
    let host = String(address.prefix(64).split(separator: "%").first ?? "")
    var bytes = in6_addr()
    guard inet_pton(AF_INET6, host, &bytes) == 1 else { return host }
    let all = withUnsafeBytes(of: &bytes) { Array($0) }
    // An IPv4 address written as IPv6 (RFC 4291 §2.5.5.2).
    if all.prefix(12).elementsEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]) {
      return all.suffix(4).map(String.init).joined(separator: ".")
    }
    return Array(all.prefix(8)).hex + "/64"
  }
}

/// A few words about a browser, from the header it sends: enough to recognise one's own, nothing to track by.
enum DeviceSummary {
  // Order matters: Edge also says Chrome, Chrome also says Safari, Android also says Linux.
  private static let browsers = [
    ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"),
    ("FxiOS", "Firefox"),
    ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari"),
  ]
  private static let systems = [
    ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "macOS"),
    ("CrOS", "ChromeOS"), ("Linux", "Linux"),
  ]

  /// `Firefox, Android`; empty where the header says nothing known.
  static func of(_ userAgent: String) -> String {
    let header = userAgent.prefix(400)
    let found = [browsers, systems].compactMap { names in names.first { header.contains($0.0) }?.1 }
    return found.joined(separator: ", ")
  }
}
