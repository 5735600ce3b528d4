import Enrolments
import HummingbirdTesting
import Identity
import LearningAccount
import Ledger
import Offers
import Testing
import Words

@testable import Site

/// A room that is not in the list is not there: nothing links to it.
@Suite("A house with a room less")
struct ReducedHouseTests {
  @Test(
    "shows every page of its rooms with all its words and no link to a page that is not there",
    arguments: TestHouse.rooms.map(\.name))
  func samples(_ missing: String) async throws {
    try await TestSite.run(isDemo: true, without: missing) { test, _ in
      let site = test.site
      for sample in Samples.all where sample.visitor == .stranger || missing != "SigningIn" {
        let module = String(reflecting: type(of: sample.page)).prefix { $0 != "." }
        // Letters' addresses and panels are other rooms': the walk sees them.
        guard module != missing, !["mailbox", "sign-in-demo"].contains(sample.name) else { continue }
        var frame = Frame(
          words: site.texts.language(.french), visitor: sample.visitor, address: "/here", assets: site.assets,
          menu: site.rooms.flatMap(\.menu), addresses: site.addresses)
        let html = frame.document(sample.page).markup
        for fault in Self.faults(html, site) {
          Issue.record("without \(missing), \(sample.name) leads to \(fault)")
        }
        // A text that only the missing room has would leave a gap.
        frame.words = TestHouse.french
        let whole = frame.document(sample.page).markup
        #expect(html == whole, "without \(missing), \(sample.name) lacks: \(Self.difference(html, whole))")
      }
    }
  }

  @Test("answers wherever its pages lead, whoever looks", arguments: TestHouse.rooms.map(\.name))
  func walk(_ missing: String) async throws {
    try await TestSite.run(isDemo: true, without: missing) { test, client in
      let file = try await Self.enrol(test)
      let files = [
        Route.enrolment(.init(file)).path, Route.organisationEnrolment(.init("\(test.account)-\(file)")).path,
      ]
      let visitors = missing == "SigningIn" ? [nil] : [nil, TestSite.amina, TestSite.organisation]
      for visitor in visitors {
        let browser = Browser(client)
        if let visitor {
          try await browser.signIn(visitor)
          #expect(browser.status == 200, "without \(missing), \(visitor) is led to \(browser.address)")
        }
        try await Self.walk(
          browser, from: Self.starts + files, test.site, "without \(missing), \(visitor ?? "stranger")")
      }
    }
  }

  private static let starts =
    [
      Route.home, .help, .law, .trainings, .training(20), .request(30), .signIn, .rights, .enrolments, .requests,
      .security,
    ]
    .map(\.path) + ["/ask", "/law/changes", "/rights/statement", "/demo/mailbox", "/demo/clock"]

  /// Opens every page once that a page leads to; of many alike, such as the law's rules, some.
  private static func walk(_ browser: Browser, from starts: [String], _ site: Site, _ who: String) async throws {
    var waiting = starts.filter { site.addresses.has($0) }
    var seen = Set(waiting)
    var opened = 0
    while let address = waiting.popLast(), opened < 150 {
      opened += 1
      try await browser.open(address)
      #expect(browser.status != 404 || address.hasPrefix("/sessions/"), "\(who): \(address)")
      #expect(browser.status < 500, "\(who): \(address)")
      for fault in faults(browser.text, site) { Issue.record("\(who): \(address) leads to \(fault)") }
      for link in links(browser.text) {
        let path = String(link.prefix { $0 != "#" }).replacing("&amp;", with: "&")
        let isOneOfMany = path.hasPrefix("/law/") && seen.count(where: { $0.hasPrefix("/law/") }) > 5
        if !path.contains("lang="), !isOneOfMany, seen.insert(path).inserted { waiting.append(path) }
      }
    }
    #expect(opened > 2, "\(who)")
  }

  /// Links and forms of a page to what the house does not have, and what a link that is not there has left empty.
  private static func faults(_ html: String, _ site: Site) -> [String] {
    let links = links(html).filter { !$0.hasPrefix("/here") && !site.addresses.has($0) }
    let forms = html.matches(of: /<form method="(get|post)" action="(\/[^"]*)"/).compactMap { form -> String? in
      site.addresses.has(String(form.2), isForm: form.1 == "post") ? nil : "\(form.1) \(form.2)"
    }
    let empty = html.matches(of: /<(li|p|ul|ol|nav|section|aside|h[1-6])( [^>]*)?>\s*<\/\1>/).map { String($0.0) }
    return links + forms + empty
  }

  /// What stands in `whole` where the two part.
  private static func difference(_ html: String, _ whole: String) -> String {
    let same = zip(html.utf8, whole.utf8).prefix { $0 == $1 }.count
    return String(decoding: whole.utf8.dropFirst(max(0, same - 40)).prefix(120), as: UTF8.self)
  }

  private static func links(_ html: String) -> [String] {
    html.matches(of: /href="(\/[^"]*)"/).map { String($0.1) }
  }

  /// Amina's place, proposed by the Atelier.
  private static func enrol(_ test: TestSite) async throws -> Int64 {
    let by = OperatorAccess(commandLine: "test")
    let access = try await test.installation.database.read {
      try HolderAccess.find(account: test.account, by: by, in: $0)
    }
    let enrolments = Enrolments(test.installation)
    let option = TrainingOption(terms: SampleOffer.terms, training: SampleOffer.training)
    let file = try await enrolments.request(access, session: option, holderStatus: "employee", commandID: "ask")
    try await enrolments.perform(
      .propose(startsOn: option.terms.startsOn, endsOn: option.terms.endsOn),
      on: EnrolmentAddress(account: test.account, file: file),
      by: MemberAccess(organisation: TestSite.organisationID, by: by), commandID: "propose")
    return file
  }
}
