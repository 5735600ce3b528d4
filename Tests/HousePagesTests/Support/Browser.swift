import Foundation
import Hummingbird
import HummingbirdTesting

@testable import Site

/// A browser without a screen: keeps cookies, follows what forms lead to, sends forms with their hidden fields.
final class Browser {
  private let client: any TestClientProtocol
  private var cookies: [String: String] = [:]
  private(set) var status = 0
  private(set) var text = ""
  private(set) var address = ""
  private(set) var headers: HTTPFields = [:]

  init(_ client: any TestClientProtocol) { self.client = client }

  @discardableResult
  func open(_ address: String, language: String = "fr") async throws -> Browser {
    self.address = address
    let sent: HTTPFields = [.cookie: cookieHeader, .acceptLanguage: language]
    let response = try await client.executeRequest(uri: address, method: .get, headers: sent, body: nil)
    keep(response)
    if (300..<400).contains(status), let next = headers[.location] { try await open(next, language: language) }
    return self
  }

  func open(_ route: Route) async throws { try await open(route.path) }

  func open(_ address: some Address) async throws { try await open(address.path) }

  /// Sends the page's form to an address with its hidden fields and `fields`; `proof` replaces the form's own.
  func send(_ route: Route, _ fields: [String: String] = [:], proof: String? = nil) async throws {
    try await send(to: route.path, fields, proof)
  }

  func send(_ address: some Address, _ fields: [String: String] = [:], proof: String? = nil) async throws {
    try await send(to: address.path, fields, proof)
  }

  /// Opens the page of an address and sends its form there.
  func pass(_ address: some Address) async throws {
    try await open(address)
    try await send(address)
  }

  private func send(to path: String, _ fields: [String: String], _ proof: String?) async throws {
    var values = hiddenFields(of: path)
    values.merge(fields) { _, new in new }
    if let proof { values["formToken"] = proof }
    try await post(path, values)
  }

  func post(_ address: String, _ values: [String: String]) async throws {
    let body = values.map { "\(PercentEncoding.encoded($0.key))=\(PercentEncoding.encoded($0.value))" }.joined(
      separator: "&")
    let sent: HTTPFields = [
      .cookie: cookieHeader, .contentType: "application/x-www-form-urlencoded", .acceptLanguage: "fr",
    ]
    let response = try await client.executeRequest(
      uri: address, method: .post, headers: sent, body: ByteBuffer(string: body))
    keep(response)
    if (300..<400).contains(status), let next = headers[.location] { try await open(next) }
  }

  func signIn(_ identifier: String, _ password: String = TestSite.password) async throws {
    try await open(.signIn)
    try await send(.signIn, ["identifier": identifier, "password": password])
  }

  func has(_ words: String) -> Bool { text.contains(words) }

  /// The value of a hidden field anywhere on the page.
  func hidden(_ name: String) -> String? {
    text.firstMatch(of: try! Regex("name=\"\(name)\" value=\"([^\"]*)\""))?[1].substring.map(String.init)
  }

  private var cookieHeader: String { cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ") }

  private func hiddenFields(of path: String) -> [String: String] {
    let start = text.range(of: "<form method=\"post\" action=\"\(path)\"")?.upperBound ?? text.startIndex
    let form = text[start...].prefix(upTo: text[start...].range(of: "</form>")?.lowerBound ?? text.endIndex)
    var fields: [String: String] = [:]
    for match in form.matches(of: /<input type="hidden" name="([^"]+)" value="([^"]*)"/) {
      fields[String(match.1)] = String(match.2)
    }
    return fields
  }

  private func keep(_ response: TestResponse) {
    status = response.status.code
    text = String(buffer: response.body)
    headers = response.headers
    for cookie in response.headers[values: .setCookie] {
      let pair = cookie.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1)
      let value = pair.count == 2 ? String(pair[1]) : ""
      cookies[String(pair[0])] = cookie.contains("Max-Age=0") || value.isEmpty ? nil : value
    }
  }
}
