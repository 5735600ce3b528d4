import HTTPTypes
import HummingbirdTesting
import LearningAccount
import SchemeFiles
import Testing
import Words

@testable import LawPages
@testable import Site

@Suite("The pages on the law")
struct LawPagesTests {
  @Test("list every rule with its value of the day, in every language", arguments: Language.allCases)
  func list(_ language: Language) async throws {
    try await TestSite.run { test, client in
      let visitor = Browser(client)
      try await visitor.open("/law", language: language.rawValue)
      #expect(visitor.status == 200)
      for rule in Samples.scheme.book.rules {
        let isThere = visitor.has("href=\"/law/\(rule.key)\"")
        #expect(isThere, "\(rule.key)")
      }
    }
  }

  @Test("each rule has an address with all its values and their sources")
  func rules() async throws {
    try await TestSite.run { _, client in
      let visitor = Browser(client)
      for rule in Samples.scheme.book.rules {
        try await visitor.open(.lawRule(.init(rule.key)))
        #expect(visitor.status == 200, "\(rule.key)")
        for value in rule.values {
          let isThere = visitor.has("datetime=\"\(value.from.iso)\"") && visitor.has(HTML(value.reference.text).markup)
          #expect(isThere, "\(rule.key) of \(value.from.iso)")
        }
      }
      try await visitor.open("/law/participation.nothing")
      #expect(visitor.status == 404)
    }
  }

  @Test("are only read", arguments: ["/law", "/law/participation.amount", "/law/changes", "/law.csv", "/law.json"])
  func onlyRead(_ address: String) async throws {
    try await TestSite.run { _, client in
      for method in [HTTPRequest.Method.post, .put, .delete, .patch] {
        let answer = try await client.execute(uri: address, method: method)
        #expect(answer.status == .methodNotAllowed && answer.headers[.allow] == "GET, HEAD", "\(method)")
      }
    }
  }

  @Test("a bill stands apart and is never the value of the day")
  func bills() async throws {
    try await TestSite.run { _, client in
      let visitor = Browser(client)
      try await visitor.open("/law/participation.supplement")
      #expect(
        visitor.has("Seulement proposé") && visitor.has("<li class=\"bill\">") && !visitor.has("<li class=\"now\">"))
      try await visitor.open("/law")
      #expect(visitor.has("<section id=\"bills\" class=\"notice sky\">"))
    }
  }

  @Test("are searched by words of titles, keys, values and sources, without accents")
  func search() async throws {
    try await TestSite.run { _, client in
      let visitor = Browser(client)
      for query in ["PARTICIPATION+obligatoire", "participation.amount", "103.20", "decret+2026-234"] {
        try await visitor.open("/law?q=\(query)")
        #expect(
          visitor.has("href=\"/law/participation.amount\"") && !visitor.has("href=\"/law/accrual.endAge\""), "\(query)")
      }
      try await visitor.open("/law?q=%3Cb%3E")
      #expect(visitor.status == 200 && visitor.has("&lt;b&gt;") && !visitor.has("<b>"))
    }
  }

  @Test("compare two days as the kernel does")
  func changes() async throws {
    try await TestSite.run { _, client in
      let visitor = Browser(client)
      try await visitor.open("/law/changes?from=2025-11-01&to=2026-11-25")
      let difference = Samples.scheme.book.difference(from: Samples.day("2025-11-01"), to: Samples.day("2026-11-25"))
      #expect(difference.changes.count > 3)
      for change in difference.changes + difference.bills {
        #expect(visitor.has("href=\"/law/\(change.key)\""), "\(change.key)")
      }
      #expect(visitor.has("102,23\u{202F}€") && visitor.has("150,00\u{202F}€") && visitor.has("notice sky"))
    }
  }

  @Test("two days that cannot be compared are told beside their fields")
  func badDays() async throws {
    try await TestSite.run { _, client in
      let visitor = Browser(client)
      for (query, field) in [
        ("from=x&to=2026-01-01", "from"), ("from=2026-01-01&to=2025-01-01", "to"), ("from=2026-01-01", "to"),
      ] {
        try await visitor.open("/law/changes?\(query)")
        #expect(visitor.status == 422 && visitor.has("id=\"\(field)-problem\""), "\(query)")
      }
    }
  }

  @Test("are given away as the command line gives them, to be read from anywhere and kept while they do not change")
  func data() async throws {
    try await TestSite.run { _, client in
      let table = try await client.executeRequest(uri: "/law.csv", method: .get, headers: [:], body: nil)
      #expect(String(buffer: table.body) == PublishedLaw.csv(Samples.scheme.book))
      #expect(table.headers[.accessControlAllowOrigin] == "*" && table.headers[.setCookie] == nil)
      let object = try await client.executeRequest(uri: "/law.json", method: .get, headers: [:], body: nil)
      #expect(String(buffer: object.body).contains("\"key\":\"participation.amount\""))
      let tag = try #require(object.headers[.eTag])
      let again = try await client.executeRequest(
        uri: "/law.json", method: .get, headers: [.ifNoneMatch: tag], body: nil)
      #expect(again.status == .notModified && again.body.readableBytes == 0)
    }
  }
}
