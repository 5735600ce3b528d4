import Explain
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import LearningAccount
import Ledger
import Testing
import Words

@testable import Simulators
@testable import Site

@Suite("The API")
struct APITests {
  private static let json: HTTPFields = [.contentType: "application/json"]

  private func ask(
    _ client: any TestClientProtocol, _ path: String, _ body: String, _ headers: HTTPFields = json,
    method: HTTPRequest.Method = .post
  ) async throws -> TestResponse {
    try await client.executeRequest(uri: path, method: method, headers: headers, body: ByteBuffer(string: body))
  }

  private func members(_ response: TestResponse) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(buffer: response.body)) as? [String: Any])
  }

  private func example(_ topic: Topic) throws -> String {
    let tree = try #require(try APIExamples.shipped().questions(on: topic)["france-cpf"])
    return try JSONAnswer.text(tree)
  }

  @Test("answers the example of every topic, in the language asked for, without a cookie", arguments: Topic.allCases)
  func examples(_ topic: Topic) async throws {
    let question = try example(topic)
    try await TestSite.run { _, client in
      for (path, headers, language) in [
        ("?lang=en", Self.json, "en"),
        ("", [.contentType: "application/json; charset=utf-8", .acceptLanguage: "ar"], "ar"),
        ("", Self.json, "fr"),
      ] as [(String, HTTPFields, String)] {
        let answer = try await ask(client, "/api/v1/explain/\(topic.rawValue)\(path)", question, headers)
        #expect(answer.status == .ok && answer.headers[.contentType] == "application/json")
        #expect(answer.headers[.contentLanguage] == language && answer.headers[.setCookie] == nil)
        #expect(answer.headers[.accessControlAllowOrigin] == "*")
        let reasons = try #require(try members(answer)["reasons"] as? [[String: Any]])
        #expect(!reasons.isEmpty)
      }
    }
  }

  @Test("answers with the same bytes as the command line", arguments: Topic.allCases)
  func sameBytes(_ topic: Topic) async throws {
    let question = try example(topic)
    try await TestSite.run { test, client in
      let local = test.installation.clocks.local
      let shelf = AskedSchemes([.init(scheme: Samples.scheme, local: local)], standard: Samples.scheme.id)
      let expected = try Array(question.utf8).withUnsafeBytes {
        try Explainer(shelf).explain(topic, $0, now: test.clock.now).json(test.site.texts.language(.french))
      }
      let answer = try await ask(client, "/api/v1/explain/\(topic.rawValue)", question)
      #expect(String(buffer: answer.body) == String(decoding: expected, as: UTF8.self) + "\n")
    }
  }

  @Test(
    "tells what is wrong as a problem document that names the field",
    arguments: [
      ("price", "{", 400, ""), ("price", "", 400, ""), ("price", "[1]", 422, ""),
      ("price", "{\"day\": \"2026-09-01\", \"prise\": 1}", 422, "prise"),
      ("accrual", "{\"year\": 2025.0}", 422, "year"),
      ("cancel", "{\"acceptedAt\": \"gestern\"}", 422, "acceptedAt"),
    ])
  func problems(_ topic: String, _ question: String, _ status: Int, _ field: String) async throws {
    try await TestSite.run { _, client in
      let answer = try await ask(client, "/api/v1/explain/\(topic)", question)
      #expect(answer.status.code == status && answer.headers[.contentType] == "application/problem+json")
      let problem = try members(answer)
      #expect(problem["status"] as? Int == status && problem["field"] as? String ?? "" == field)
      #expect((problem["type"] as? String)?.hasPrefix("/api/v1/openapi.json#/components/responses/") ?? false)
      #expect(!(problem["title"] as? String ?? "").isEmpty && !(problem["detail"] as? String ?? "").isEmpty)
    }
  }

  @Test("refuses what is too large, of another type, at another address or asked in another way")
  func refusals() async throws {
    let question = try example(.price)
    try await TestSite.run { _, client in
      let path = "/api/v1/explain/price"
      let large = try await ask(client, path, String(repeating: " ", count: ExplainProblem.mostBytes + 1))
      let tooLarge = try members(large)
      #expect(large.status == .contentTooLarge && tooLarge["status"] as? Int == 413)
      for type in ["text/plain", "application/x-www-form-urlencoded", "application/jsonx", ""] {
        let other = try await ask(client, path, question, type.isEmpty ? [:] : [.contentType: type])
        #expect(other.status == .unsupportedMediaType, "\(type)")
      }
      let zipped = try await ask(client, path, question, [.contentType: "application/json", .contentEncoding: "gzip"])
      #expect(zipped.status == .unsupportedMediaType)
      for address in ["/api/v1/explain/everything", "/api/v1/explain", "/api/", "/api/v2/explain/price"] {
        let unknown = try await ask(client, address, question)
        #expect(
          unknown.status == .notFound && unknown.headers[.contentType] == "application/problem+json", "\(address)")
      }
      for method in [HTTPRequest.Method.get, .put, .delete, .patch, .trace, .head] {
        let wrong = try await ask(client, path, "", method: method)
        #expect(wrong.status == .methodNotAllowed && wrong.headers[.allow] == "POST, OPTIONS", "\(method)")
      }
      let language = try await ask(client, "\(path)?lang=xx", question)
      let unknown = try members(language)
      #expect(language.status.code == 422 && unknown["field"] as? String == "lang")
    }
  }

  @Test("may be asked from any page, also after a browser's question whether it may")
  func preflight() async throws {
    try await TestSite.run { _, client in
      let answer = try await ask(
        client, "/api/v1/explain/cancel", "", [.origin: "https://example.org"], method: .options)
      #expect(answer.status == .noContent && answer.headers[.accessControlAllowOrigin] == "*")
      #expect(answer.headers[.accessControlAllowMethods]?.contains("POST") ?? false)
      #expect(answer.headers[.accessControlAllowHeaders]?.contains("Content-Type") ?? false)
    }
  }

  @Test("takes no cookie's word and sets none")
  func cookies() async throws {
    let question = try example(.accrual)
    try await TestSite.run { _, client in
      let headers: HTTPFields = [.contentType: "application/json", .cookie: "acquis-language=ar; acquis=abc"]
      let answer = try await ask(client, "/api/v1/explain/accrual", question, headers)
      #expect(answer.headers[.contentLanguage] == "fr" && answer.headers[.setCookie] == nil)
      let chosen = try await ask(client, "/api/v1/explain/accrual?lang=en", question)
      #expect(chosen.headers[.setCookie] == nil)
    }
  }

  @Test("describes itself: every topic, every identifier of the scheme, no reference that leads nowhere")
  func description() async throws {
    try await TestSite.run { _, client in
      let answer = try await client.executeRequest(
        uri: "/api/v1/openapi.json", method: .get, headers: [:], body: nil)
      #expect(answer.status == .ok && answer.headers[.accessControlAllowOrigin] == "*")
      let document = try members(answer)
      #expect(document["openapi"] as? String == "3.1.0")
      let paths = try #require(document["paths"] as? [String: Any])
      #expect(Set(Topic.allCases.map { "/api/v1/explain/\($0.rawValue)" }).isSubset(of: paths.keys))
      let text = String(buffer: answer.body)
      let words = Samples.scheme.vocabulary
      for known in words.trainingKinds + words.lotSources + words.territories + words.activities.map(\.id) {
        #expect(text.contains("\"\(known)\""), "\(known)")
      }
      let components = try #require(document["components"] as? [String: [String: Any]])
      for match in text.matches(of: /"\$ref":"#\/components\/([a-zA-Z]+)\/([a-zA-Z]+)"/) {
        let isThere = components[String(match.1)]?[String(match.2)] != nil
        #expect(isThere, "\(match.0)")
      }
      for kind in APIProblem.Kind.allCases { #expect(components["responses"]?[kind.rawValue] != nil) }
    }
  }
}
