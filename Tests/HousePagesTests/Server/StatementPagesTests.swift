import HummingbirdTesting
import LearningAccount
import Ledger
import Testing
import Words

@testable import Credits
@testable import Rights
@testable import Site

@Suite("The statement's pages")
struct StatementPagesTests {
  /// Amina with a credit of an operator's who has learnt what spreadsheets run.
  private func amina(_ test: TestSite, _ client: any TestClientProtocol) async throws -> Browser {
    try await Credits(test.installation).give(
      .init(account: test.account, commandID: "formula", words: "=HYPERLINK(\"http://x\",\"y\")"), source: "agreement",
      amount: Samples.euros(5_000))
    let browser = Browser(client)
    try await browser.signIn(TestSite.amina)
    return browser
  }

  @Test("are linked from the rights, explain each line, and speak every language", arguments: Language.allCases)
  func pages(_ language: Language) async throws {
    try await TestSite.run { test, client in
      let browser = try await amina(test, client)
      try await browser.open("/rights", language: language.rawValue)
      let isLinked = browser.has("href=\"/rights/statement\"")
      #expect(isLinked)
      try await browser.open("/rights/statement?lang=\(language.rawValue)", language: language.rawValue)
      #expect(browser.status == 200)
      let links = browser.text.matches(of: /\/rights\/statement\/(\d+)"/).map { String($0.1) }
      #expect(links == ["1", "2"])
      for link in links {
        try await browser.open("/rights/statement/\(link)", language: language.rawValue)
        #expect(browser.status == 200 && MarkupCheck(browser.text).faults.isEmpty)
        let isProven = browser.has("class=\"hash\"")
        let namesTheLaw = browser.has(String(test.installation.scheme.contentHash.prefix(12)))
        #expect(isProven && namesTheLaw)
      }
    }
  }

  @Test("a day leaves out what came later; what is no day is said where it was typed")
  func days() async throws {
    try await TestSite.run { test, client in
      let browser = try await amina(test, client)
      try await browser.open("/rights/statement?on=2026-08-31&knownOn=")
      let isEmpty = browser.has("Rien n’était encore arrivé")
      #expect(browser.status == 200 && isEmpty)
      try await browser.open("/rights/statement?on=31.02.2026")
      let isSaid = browser.has("href=\"#on\"")
      #expect(browser.status == 422 && isSaid)
      try await browser.open("/rights/statement.csv?on=31.02.2026")
      #expect(browser.status == 400)
      for address in ["/rights/statement/99", "/rights/statement/x"] {
        try await browser.open(address)
        #expect(browser.status == 404)
      }
    }
  }

  @Test("the table opens in a spreadsheet: marked as UTF-8, and nothing in it is a formula")
  func table() async throws {
    try await TestSite.run { test, client in
      let browser = try await amina(test, client)
      try await browser.open("/rights/statement.csv")
      #expect(browser.headers[.contentType] == "text/csv; charset=utf-8")
      #expect(browser.headers[.contentDisposition]?.contains("attachment; filename=\"acquis-") == true)
      #expect(browser.headers[.cacheControl]?.contains("no-store") == true)
      #expect(browser.text.unicodeScalars.first == "\u{FEFF}")
      let lines = browser.text.dropFirst().split(separator: "\r\n")
      #expect(lines.count == 3 && lines[0].hasPrefix("ligne,date,inscrit le,code,quoi,où,entrée,sortie,solde"))
      #expect(lines[1].contains(",credit.accrual,") && lines[1].contains(",2000.00,,2000.00,EUR,"))
      #expect(lines[2].contains(",50.00,,2050.00,EUR,"))
      let cells = lines.flatMap { $0.split(separator: ",", omittingEmptySubsequences: false) }
      let starts = cells.compactMap { $0.drop { $0 == "\"" }.unicodeScalars.first }
      #expect(!starts.contains { "=+-@\t\r".unicodeScalars.contains($0) })
    }
  }

  @Test("the same in JSON, with reasons in the visitor's language")
  func object() async throws {
    try await TestSite.run { test, client in
      let browser = try await amina(test, client)
      try await browser.open("/rights/statement.json", language: "en")
      #expect(browser.headers[.contentType] == "application/json")
      for part in [
        #""pocket":"rights","unit":"EUR""#, #""amount":"2050.00""#, #""change":"50.00""#,
        #"A payment by the operator. =HYPERLINK("#, #""kind":"holder""#,
      ] {
        let isThere = browser.has(part)
        #expect(isThere, "\(part)")
      }
    }
  }

  @Test("nobody sees another's: a stranger is sent to sign in, an organisation is refused")
  func access() async throws {
    try await TestSite.run { _, client in
      let browser = Browser(client)
      for address in ["/rights/statement", "/rights/statement.csv", "/rights/statement.json", "/rights/statement/1"] {
        try await browser.open(address)
        #expect(browser.address.hasPrefix("/sign-in"), "\(address)")
      }
      try await browser.signIn(TestSite.organisation)
      for address in ["/rights/statement", "/rights/statement.csv", "/rights/statement.json", "/rights/statement/1"] {
        try await browser.open(address)
        #expect(browser.status == 403, "\(address)")
      }
    }
  }

  @Test("every code of the ledger and every book has words")
  func words() throws {
    let words = try TestHouse.texts().language(.french)
    let codes: [EntryCode] = [
      .reserved, .confirmed, .voided, .committed, .ownReceived, .ownRefunded, .expired, .corrected, .reversed,
      .debtRecovered, .converted, .mergedAway, .mergedHere, .earned, .paidOut, .fundReceived, .fundPaid,
      .depositReceived, .depositReturned, .depositEndowed, .depositRegained, .settled(by: "C"),
      .credit(source: "accrual"),
      .credit(source: "accident"), .credit(source: "of another scheme"),
    ]
    for code in codes {
      let kind = EntryWords(code: code, training: nil, year: nil).kind(words)
      #expect(kind != "other" && words.has("rights.line.\(kind)"), "\(code)")
    }
    #expect(EntryWords(code: EntryCode("strange"), training: nil, year: nil).kind(words) == "other")
  }
}
