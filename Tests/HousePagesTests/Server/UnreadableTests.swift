import Enrolments
import Identity
import LearningAccount
import Ledger
import Offers
import Storage
import Testing

@testable import HolderEnrolments
@testable import Site

/// What was sent and cannot be read is refused; it never counts as if nothing had been said.
@Suite("What cannot be read")
struct UnreadableTests {
  private func proposed(_ test: TestSite) async throws -> Int64 {
    let option = try await Offers(test.installation).option(session: 30)
    let by = OperatorAccess(commandLine: "test")
    let access = try await test.installation.database.read {
      try HolderAccess.find(account: test.account, by: by, in: $0)
    }
    let enrolments = Enrolments(test.installation)
    let file = try await enrolments.request(access, session: option, holderStatus: "employee", commandID: "ask")
    try await enrolments.perform(
      .propose(startsOn: option.terms.startsOn, endsOn: option.terms.endsOn),
      on: EnrolmentAddress(account: test.account, file: file),
      by: MemberAccess(organisation: TestSite.organisationID, by: by), commandID: "propose")
    return file
  }

  private func contract(_ file: Int64, _ test: TestSite) async throws -> String? {
    try await test.installation.database.read {
      try $0.row("SELECT contract FROM enrolment WHERE file_id = $1", .integer(file))?.text("contract")
    }
  }

  @Test("a step is not done without the cost that its page showed")
  func shown() async throws {
    try await TestSite.run { test, client in
      let file = try await proposed(test)
      let amina = Browser(client)
      try await amina.signIn(TestSite.amina)
      for step in [HolderEnrolmentRoute.acceptance(.init(file)), .declination(.init(file)), .withdrawal(.init(file))] {
        try await amina.open(step)
        let whole = [
          "formToken": try requireValue(amina.hidden("formToken")),
          "commandID": try requireValue(amina.hidden("commandID")), "shown": try requireValue(amina.hidden("shown")),
        ]
        for unreadable in ["", "abc", "150,00", "-150.00", "150.000", "1e2", " 150.00"] {
          var fields = whole
          fields["shown"] = unreadable
          try await amina.post(step.path, fields)
          #expect(amina.status == 400, "\(step.path) \(unreadable)")
        }
        var fields = whole
        fields["shown"] = nil
        try await amina.post(step.path, fields)
        #expect(amina.status == 400)
        for id in [nil, "", "web:", "web:1x", "7"] {
          fields = whole
          fields["commandID"] = id
          try await amina.post(step.path, fields)
          #expect(amina.status == 400, "\(step.path) \(id ?? "none")")
        }
      }
      #expect(try await contract(file, test) == "proposed")
      try await amina.open(HolderEnrolmentRoute.acceptance(.init(file)))
      try await amina.send(HolderEnrolmentRoute.acceptance(.init(file)))
      #expect(try await contract(file, test) == "awaitingPayment")
    }
  }

  @Test(
    "an address that no page of ours leads to is a bad one",
    arguments: [
      "/sessions/30/request?status=astronaut", "/organisation/enrolments?after=1", "/organisation/enrolments?after=",
      "/security?after=x", "/trainings?q=x&radius=far", "/trainings?q=x&page=0", "/trainings?q=x&page=two",
      "/trainings?q=x&remote=perhaps", "/trainings?q=x&level=high", "/trainings?q=x&mode=telepathy",
    ])
  func addresses(address: String) async throws {
    try await TestSite.run { _, client in
      let browser = Browser(client)
      try await browser.signIn(address.hasPrefix("/organisation") ? TestSite.organisation : TestSite.amina)
      try await browser.open(address)
      #expect(browser.status == 400)
    }
  }

  @Test(
    "the demo's pages, too", arguments: ["/demo/mailbox?after=x", "/demo/mailbox?after=-1", "/demo/clock?due=some"])
  func demo(address: String) async throws {
    try await TestSite.run(isDemo: true) { _, client in
      let browser = Browser(client)
      try await browser.open(address)
      #expect(browser.status == 400)
    }
  }

  @Test("the most that a training may cost is read as people type it, and asked for again where it is no number")
  func price() async throws {
    try await TestSite.run { _, client in
      let browser = Browser(client)
      try await browser.open("/trainings?q=patisserie&maxPrice=1%20500%20%E2%82%AC")
      #expect(browser.status == 200 && browser.has("value=\"1500\""))
      try await browser.open("/trainings?q=patisserie&maxPrice=cheap")
      #expect(browser.status == 422 && browser.has("Écrivez une somme") && browser.has("value=\"cheap\""))
    }
  }

  @Test("a box of a question is ticked by what the page sends, and by nothing else")
  func tick() async throws {
    try await TestSite.run { _, client in
      let anyone = Browser(client)
      let question = "/ask/deadlines?requestedOn=2026-09-01&territory=metropole&prerequisites="
      try await anyone.open("\(question)1")
      #expect(anyone.status == 200)
      for unreadable in ["no", "0", "true"] {
        try await anyone.open(question + unreadable)
        #expect(anyone.status == 422 && anyone.has("Choisissez une des réponses proposées"))
      }
    }
  }

  @Test("a holder's list shows the day that stands in the file")
  func storedDeadline() async throws {
    try await TestSite.run { test, client in
      let file = try await proposed(test)
      let due = test.installation.clocks.local.endOfDay(try requireValue(Day("2026-09-21")))
      try await test.installation.database.write { transaction in
        try transaction.execute(
          "UPDATE deadline SET due_at = $2 WHERE account_id = $1 AND file_id = $3", .integer(test.account),
          .integer(due.milliseconds), .integer(file))
      }
      let amina = Browser(client)
      try await amina.signIn(TestSite.amina)
      try await amina.open(.enrolments)
      #expect(amina.has("21 septembre 2026"))
      try await amina.open(.enrolment(.init(file)))
      #expect(amina.has("21 septembre 2026"))
    }
  }

  @Test("the list of requests leads to its next page and back to the first")
  func paging() async throws {
    try await TestSite.run { test, client in
      let by = OperatorAccess(commandLine: "test")
      let access = try await test.installation.database.read {
        try HolderAccess.find(account: test.account, by: by, in: $0)
      }
      let option = try await Offers(test.installation).option(session: 30)
      for number in 0..<51 {
        let training = TrainingSnapshot(
          session: 30, action: Int64(1000 + number), offer: 10, title: "Atelier \(number)",
          organisationName: "Atelier des Halles", place: "Nancy", address: [], remote: false, hours: 7,
          certification: nil)
        _ = try await Enrolments(test.installation).request(
          access, session: TrainingOption(terms: option.terms, training: training), holderStatus: "employee",
          commandID: "ask \(number)")
      }
      let organisation = Browser(client)
      try await organisation.signIn(TestSite.organisation)
      #expect(organisation.has(">Atelier 50<") && !organisation.has(">Atelier 0<"))
      let next = try requireValue(organisation.text.firstMatch(of: /rel="next" href="([^"]+)"/)?.1)
      try await organisation.open(String(next))
      #expect(organisation.status == 200 && organisation.has(">Atelier 0<") && !organisation.has(">Atelier 1<"))
      #expect(!organisation.has("rel=\"next\"") && organisation.has("href=\"/organisation/enrolments\">Début"))
    }
  }
}
